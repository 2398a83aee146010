package chat.beseda.connection.conversation;

import chat.beseda.account.Person;

/**
 * Who has just been let in. Immutable.
 *
 * @param place the network they came from, as limits count it
 */
public record Newcomer(Person person, String place) {}

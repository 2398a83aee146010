package chat.beseda.account.people;

import chat.beseda.account.Person;
import java.util.OptionalLong;

/**
 * Somebody with an account, as those in charge see them. Immutable.
 *
 * @param createdAt in milliseconds since 1970, UTC
 * @param expiresAt when a guest has to leave, the same; empty for who stays
 * @param seenAt when they were here last, true to the hour; empty if they are signed in nowhere
 */
public record Somebody(
        Person person,
        Status status,
        long createdAt,
        OptionalLong expiresAt,
        OptionalLong seenAt) {}

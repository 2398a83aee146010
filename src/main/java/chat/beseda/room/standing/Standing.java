package chat.beseda.room.standing;

import chat.beseda.account.Person.Role;
import chat.beseda.protocol.RoomKind;

/**
 * How somebody stands to a room at one moment. Immutable.
 *
 * @param member whether they are in it
 * @param host whether they made it
 */
public record Standing(RoomKind kind, boolean archived, Role role, boolean member, boolean host) {}

package chat.beseda.account.invitation;

import chat.beseda.account.Person.Role;
import chat.beseda.protocol.RoomId;
import java.util.Optional;

/**
 * A link that still works, without the code that opens it. Immutable.
 *
 * @param room where its guests may go; empty for members and admins
 * @param roomName the room's name, empty where there is no room
 * @param madeBy the name of who made it
 * @param expiresAt in milliseconds since 1970, UTC
 */
public record Invitation(
        String id,
        Role role,
        Optional<RoomId> room,
        String roomName,
        String madeBy,
        long expiresAt,
        int usesMax,
        int usesLeft) {}

package chat.beseda.account.invitation;

import chat.beseda.account.Person.Role;
import chat.beseda.protocol.RoomId;
import java.util.Optional;

/**
 * What whoever comes by a link gets. Immutable.
 *
 * @param role member or admin; or guest, of that one room
 * @param uses how many people may come by it, 1 to {@link #USES_MAX}
 */
public record Offer(Role role, Optional<RoomId> room, int uses, Validity validity) {

    public static final int USES_MAX = 100;

    public Offer {
        if (role == Role.OWNER || (role == Role.GUEST) != room.isPresent()) {
            throw new IllegalArgumentException("Nobody is invited as " + role + " to " + room);
        }
        if (uses < 1 || uses > USES_MAX) {
            throw new IllegalArgumentException("A link is for 1 to 100 people, not " + uses);
        }
    }

    /** For so many members, within a week. */
    public static Offer members(int uses) {
        return new Offer(Role.MEMBER, Optional.empty(), uses, Validity.WEEK);
    }

    /** For so many guests of a room. */
    public static Offer guests(RoomId room, int uses, Validity validity) {
        return new Offer(Role.GUEST, Optional.of(room), uses, validity);
    }
}

package chat.beseda.room.standing;

import static chat.beseda.room.Action.ARCHIVE;
import static chat.beseda.room.Action.PART;
import static chat.beseda.room.Action.READ;
import static chat.beseda.room.Action.REMOVE;

import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.room.Action;
import chat.beseda.room.Rooms;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Decides within a transaction whether somebody may do something, so that what is decided still
 * holds when it is written. Holds no state; for the writer's thread.
 */
public final class Doorkeeper {

    private static final Set<Action> EVEN_WHEN_ARCHIVED = EnumSet.of(READ, PART, REMOVE, ARCHIVE);

    private final MembershipStore memberships = new MembershipStore();

    /** How the person stands to the room, if they may do that; else a refusal. */
    public MembershipStore.Found admit(
            Transaction transaction, Person person, RoomId room, Action action)
            throws SQLException {
        MembershipStore.Found found =
                memberships.find(transaction, person, room).orElseThrow(Rooms::noSuchRoom);
        Set<Action> allowed = Permissions.of(found.standing());
        if (!allowed.contains(READ)) {
            throw Rooms.noSuchRoom();
        }
        if (!allowed.contains(action)) {
            throw new Refusal(ErrorCode.NOT_ALLOWED, words(found.standing(), action));
        }
        if (found.standing().archived() && !EVEN_WHEN_ARCHIVED.contains(action)) {
            throw new Refusal(ErrorCode.ARCHIVED, "This room is archived; it can be read.");
        }
        return found;
    }

    private static String words(Standing standing, Action action) {
        return standing.member()
                ? "You may not do this here: " + action.words() + "."
                : "Join the room first.";
    }
}

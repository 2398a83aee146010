package chat.beseda.room;

import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.ServerMessage.OwnLog;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Every way to a room leads through the asker's own right to be there. Thread-safe. */
public interface Rooms {

    /** The one answer for a room that is not there and one that is not theirs. */
    static Refusal noSuchRoom() {
        return new Refusal(ErrorCode.NO_SUCH_ROOM, "There is no such room, or it is not yours.");
    }

    /**
     * The room, or a {@code no-such-room} refusal, the same for "not yours" and "does not exist".
     *
     * @param room {@link RoomId#ME} is the person's own log
     */
    Room enter(Person person, RoomId room);

    /** Above which seq the person sees the room now; empty if they may not see it at all. */
    OptionalLong visibleFrom(Person person, RoomId room);

    /**
     * Refuses early, and cheaply, what has no prospect. What passes is looked at again in the
     * transaction, see {@link #checkMay}; so does what the person has done under this id before,
     * and only asks for again.
     */
    void checkReach(Person person, RoomId room, String id);

    /** Whether the person may write in the room now. */
    boolean mayPost(Person person, RoomId room);

    /**
     * Refuses with {@code no-such-room}, {@code archived} or {@code not-allowed} what the person
     * may not do, as things stand in this transaction.
     *
     * @return the person sees what lies above this seq
     */
    long checkMay(Transaction transaction, Person person, RoomId room, Action action)
            throws SQLException;

    /** All rooms that the person is in, or for guests without an account, the public ones. */
    List<OwnRoom> of(Person person);

    /** Where the person's own log stands; guests without an account have none. */
    Optional<OwnLog> ownLog(Person person);
}

package chat.beseda.database;

import chat.beseda.protocol.RoomId;
import java.sql.SQLException;
import java.util.List;

/**
 * A command to the one writer. It reads and writes through the transaction only and keeps nothing
 * else, because it may be applied again when its neighbours in the batch fail.
 */
public interface Change<R> {

    /** The room whose log it touches; the writer takes rooms in sorted order. */
    RoomId room();

    /** Other rooms whose logs it touches, taken together with the first, for the same reason. */
    default List<RoomId> alsoRooms() {
        return List.of();
    }

    /** About how many bytes it keeps while it waits, for the bounds of the writer's queue. */
    default int weightBytes() {
        return 512;
    }

    /**
     * Does the work; a {@code Refusal} or an SQL error takes this change alone out of the batch.
     */
    R apply(Transaction transaction) throws SQLException;
}

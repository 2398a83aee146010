package chat.beseda.room;

import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.Connection;
import java.sql.SQLException;

/** Counts what somebody has not seen; asked of whoever keeps messages. Thread-safe. */
public interface Unread {

    /** Beyond this nobody counts. */
    int COUNTED_MAX = 1_000;

    /** Messages of others above {@code read}, at most {@link #COUNTED_MAX}. */
    int count(Connection connection, RoomId room, PersonId person, long read) throws SQLException;
}

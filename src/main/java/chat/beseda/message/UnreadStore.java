package chat.beseda.message;

import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.room.Unread;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Counts messages that somebody has not seen. Thread-safe. */
@Component
final class UnreadStore implements Unread {

    @Override
    public int count(Connection connection, RoomId room, PersonId person, long read)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT count(*) FROM (SELECT 1 FROM message WHERE room = ? AND seq > ?"
                                + " AND text IS NOT NULL AND person <> ? LIMIT ?) AS news")) {
            select.setString(1, room.value());
            select.setLong(2, read);
            select.setString(3, person.value());
            select.setInt(4, COUNTED_MAX);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}

package chat.beseda.message;

import chat.beseda.database.Readers;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.room.Unread;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts messages that people have not seen. Thread-safe. */
@Component
final class UnreadStore implements Unread {

    private static final String COUNT =
            "SELECT count(*) FROM (SELECT person, text FROM message WHERE room = ? AND seq > ?"
                    + " ORDER BY seq LIMIT ?) AS news WHERE text IS NOT NULL AND person <> ?";

    private final Readers readers;

    UnreadStore(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Map<RoomId, Integer> in(Map<RoomId, Long> readUpTo, PersonId person) {
        return readers.read(
                connection -> {
                    Map<RoomId, Integer> counts = new HashMap<>();
                    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
                        for (Map.Entry<RoomId, Long> place : readUpTo.entrySet()) {
                            counts.put(
                                    place.getKey(),
                                    count(count, place.getKey(), person, place.getValue()));
                        }
                    }
                    return counts;
                });
    }

    @Override
    public Map<PersonId, Integer> of(Map<PersonId, Long> readUpTo, RoomId room) {
        return readers.read(
                connection -> {
                    Map<PersonId, Integer> counts = new HashMap<>();
                    try (PreparedStatement count = connection.prepareStatement(COUNT)) {
                        for (Map.Entry<PersonId, Long> place : readUpTo.entrySet()) {
                            counts.put(
                                    place.getKey(),
                                    count(count, room, place.getKey(), place.getValue()));
                        }
                    }
                    return counts;
                });
    }

    private static int count(PreparedStatement count, RoomId room, PersonId person, long read)
            throws SQLException {
        count.setString(1, room.value());
        count.setLong(2, read);
        // The limit is on what is looked at, or who writes without reading would be counted for
        // long.
        count.setInt(3, COUNTED_MAX);
        count.setString(4, person.value());
        try (ResultSet row = count.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}

package chat.beseda.database.reading;

import chat.beseda.database.EventLog;
import chat.beseda.database.Readers;
import chat.beseda.database.StoredEvent;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The logs as they lie in the database. Thread-safe. */
@Component
final class SqlEventLog implements EventLog {

    private static final int ROOMS_AT_ONCE_MAX = 500;

    private final Readers readers;

    SqlEventLog(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<StoredEvent> read(RoomId room, long after, int eventsMax, int bytesMax) {
        return readers.read(connection -> read(connection, room, after, eventsMax, bytesMax));
    }

    @Override
    public Map<RoomId, Head> heads(Collection<RoomId> rooms) {
        return rooms.isEmpty() ? Map.of() : readers.read(connection -> heads(connection, rooms));
    }

    private static List<StoredEvent> read(
            Connection connection, RoomId room, long after, int eventsMax, int bytesMax)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT seq, body, leaver FROM event WHERE room = ? AND seq > ?"
                                + " ORDER BY seq LIMIT ?")) {
            select.setString(1, room.value());
            select.setLong(2, after);
            select.setInt(3, Math.max(eventsMax, 1));
            try (ResultSet rows = select.executeQuery()) {
                return upTo(bytesMax, rows);
            }
        }
    }

    /** At least one, or a single large event would never be read. */
    private static List<StoredEvent> upTo(int bytesMax, ResultSet rows) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        long bytes = 0;
        while (rows.next()) {
            Optional<PersonId> leaver = Optional.ofNullable(rows.getString(3)).map(PersonId::new);
            StoredEvent event = new StoredEvent(rows.getLong(1), rows.getBytes(2), leaver);
            bytes += event.json().length;
            if (bytes > bytesMax && !events.isEmpty()) {
                break;
            }
            events.add(event);
        }
        return events;
    }

    private static Map<RoomId, Head> heads(Connection connection, Collection<RoomId> rooms)
            throws SQLException {
        Map<RoomId, Head> heads = new HashMap<>();
        List<RoomId> asked = List.copyOf(rooms);
        for (int from = 0; from < asked.size(); from += ROOMS_AT_ONCE_MAX) {
            int to = Math.min(from + ROOMS_AT_ONCE_MAX, asked.size());
            readHeads(connection, asked.subList(from, to), heads);
        }
        return heads;
    }

    private static void readHeads(
            Connection connection, List<RoomId> rooms, Map<RoomId, Head> heads)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(rooms.size(), "?"));
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT id, seq, epoch FROM room WHERE id IN (" + marks + ")")) {
            for (int i = 0; i < rooms.size(); i++) {
                select.setString(i + 1, rooms.get(i).value());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heads.put(
                            new RoomId(row.getString(1)),
                            new Head(row.getLong(2), row.getString(3)));
                }
            }
        }
    }
}

package chat.beseda.room;

import chat.beseda.database.Readers;
import chat.beseda.protocol.RoomId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads rooms. Thread-safe. */
@Component
final class RoomStore {

    private static final String PUBLIC_ROOMS =
            "SELECT id, name, kind, seq, epoch FROM room WHERE kind = 'public'";

    private final Readers readers;

    RoomStore(Readers readers) {
        this.readers = readers;
    }

    Optional<Room> publicRoom(RoomId id) {
        if (id.value().indexOf('\0') >= 0) {
            // PostgreSQL knows no such character, and calls the question wrong.
            return Optional.empty();
        }
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(PUBLIC_ROOMS + " AND id = ?")) {
                        select.setString(1, id.value());
                        return rooms(select).stream().findFirst();
                    }
                });
    }

    List<Room> publicRooms() {
        return readers.read(RoomStore::publicRooms);
    }

    private static List<Room> publicRooms(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(PUBLIC_ROOMS + " ORDER BY name, id")) {
            return rooms(select);
        }
    }

    private static List<Room> rooms(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Room> rooms = new ArrayList<>();
            while (row.next()) {
                rooms.add(
                        new Room(
                                new RoomId(row.getString("id")),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getLong("seq"),
                                row.getString("epoch")));
            }
            return rooms;
        }
    }
}

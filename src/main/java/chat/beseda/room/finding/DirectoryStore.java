package chat.beseda.room.finding;

import chat.beseda.database.Readers;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads lists of rooms and people. Thread-safe. */
@Component
final class DirectoryStore {

    private static final int ROOMS_MAX = 10_000;

    private final Readers readers;

    DirectoryStore(Readers readers) {
        this.readers = readers;
    }

    /** The same rooms, and how many people are in them. */
    List<Ok.FoundRoom> counted(List<Ok.FoundRoom> page) {
        return readers.read(
                connection -> {
                    List<Ok.FoundRoom> counted = new ArrayList<>();
                    try (PreparedStatement count =
                            connection.prepareStatement(
                                    "SELECT count(*) FROM membership WHERE room = ?")) {
                        for (Ok.FoundRoom room : page) {
                            counted.add(counted(room, count));
                        }
                    }
                    return counted;
                });
    }

    private static Ok.FoundRoom counted(Ok.FoundRoom room, PreparedStatement count)
            throws SQLException {
        count.setString(1, room.id().value());
        try (ResultSet row = count.executeQuery()) {
            int people = row.next() ? row.getInt(1) : 0;
            return new Ok.FoundRoom(
                    room.id(), room.name(), room.kind(), room.topic(), people, room.joined());
        }
    }

    /** What the person may find, by name; not yet counted. */
    List<Ok.FoundRoom> rooms(PersonId person) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT r.id, r.name, r.kind, r.topic, r.archived,"
                                            + " own.person FROM room r"
                                            + " LEFT JOIN membership own ON own.room = r.id"
                                            + " AND own.person = ?"
                                            + " WHERE r.kind = 'public' OR (r.kind = 'private'"
                                            + " AND own.person IS NOT NULL)"
                                            + " ORDER BY r.name, r.id LIMIT ?")) {
                        select.setString(1, person.value());
                        select.setInt(2, ROOMS_MAX);
                        return rooms(select);
                    }
                });
    }

    private static List<Ok.FoundRoom> rooms(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Ok.FoundRoom> rooms = new ArrayList<>();
            while (row.next()) {
                boolean joined = row.getString("person") != null;
                if (joined || !row.getBoolean("archived")) {
                    rooms.add(
                            new Ok.FoundRoom(
                                    new RoomId(row.getString("id")),
                                    row.getString("name"),
                                    RoomKind.of(row.getString("kind")).orElseThrow(),
                                    row.getString("topic"),
                                    0,
                                    joined));
                }
            }
            return rooms;
        }
    }

    /**
     * People by name, those of one room or everybody who may be found.
     *
     * @param nameKey a part of the name as it is compared
     */
    List<Ok.FoundPerson> people(
            Optional<RoomId> room, Optional<String> nameKey, Optional<PersonId> after, int limit) {
        return readers.read(connection -> people(connection, room, nameKey, after, limit));
    }

    private static List<Ok.FoundPerson> people(
            Connection connection,
            Optional<RoomId> room,
            Optional<String> nameKey,
            Optional<PersonId> after,
            int limit)
            throws SQLException {
        List<String> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        if (room.isPresent()) {
            sql.append("SELECT a.id, a.name, a.role, a.status_line, p.etag, m.host")
                    .append(" FROM membership m JOIN account a ON a.id = m.person")
                    .append(" LEFT JOIN photo p ON p.account = a.id")
                    .append(" WHERE a.status = 'active' AND m.room = ?");
            values.add(room.get().value());
        } else {
            sql.append("SELECT a.id, a.name, a.role, a.status_line, p.etag, NULL AS host")
                    .append(" FROM account a LEFT JOIN photo p ON p.account = a.id")
                    .append(" WHERE a.status = 'active' AND a.role <> 'guest'");
        }
        if (nameKey.isPresent()) {
            sql.append(" AND a.name_key LIKE ? ESCAPE '!'");
            values.add('%' + nameKey.get().replaceAll("([!%_])", "!$1") + '%');
        }
        if (after.isPresent()) {
            sql.append(" AND a.name_key > (SELECT name_key FROM account WHERE id = ?)");
            values.add(after.get().value());
        }
        sql.append(" ORDER BY a.name_key LIMIT ").append(limit);
        try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            return people(select);
        }
    }

    private static List<Ok.FoundPerson> people(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Ok.FoundPerson> people = new ArrayList<>();
            while (row.next()) {
                people.add(
                        new Ok.FoundPerson(
                                new PersonId(row.getString("id")),
                                row.getString("name"),
                                row.getString("role"),
                                row.getBoolean("host"),
                                Optional.ofNullable(row.getString("etag")),
                                row.getString("status_line")));
            }
            return people;
        }
    }
}

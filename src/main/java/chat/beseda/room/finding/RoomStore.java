package chat.beseda.room.finding;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.database.Readers;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import chat.beseda.protocol.RoomLevel;
import chat.beseda.protocol.ServerMessage.OwnLog;
import chat.beseda.room.Action;
import chat.beseda.room.OwnRoom;
import chat.beseda.room.Room;
import chat.beseda.room.Unread;
import chat.beseda.room.standing.Permissions;
import chat.beseda.room.standing.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads rooms as somebody sees them. Thread-safe. */
@Component
final class RoomStore {

    private static final String ROOM = "SELECT r.id, r.name, r.kind, r.seq, r.epoch,";

    private final Readers readers;
    private final Unread unread;

    RoomStore(Readers readers, Unread unread) {
        this.readers = readers;
        this.unread = unread;
    }

    /** The room, if the person may do that there. */
    Optional<Room> find(Person person, RoomId id, Action action) {
        if (id.value().indexOf('\0') >= 0) {
            // PostgreSQL knows no such character, and calls the question wrong.
            return Optional.empty();
        }
        return readers.read(connection -> find(connection, person, id, action));
    }

    private static Optional<Room> find(
            Connection connection, Person person, RoomId id, Action action) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        ROOM
                                + " r.archived, m.visible_from, m.host, a.role, a.status"
                                + " FROM room r"
                                + " LEFT JOIN membership m ON m.room = r.id AND m.person = ?"
                                + " LEFT JOIN account a ON a.id = ?"
                                + " WHERE r.id = ? AND r.kind <> 'me'")) {
            select.setString(1, person.id().value());
            select.setString(2, person.id().value());
            select.setString(3, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? admitted(row, person, action) : Optional.empty();
            }
        }
    }

    private static Optional<Room> admitted(ResultSet row, Person person, Action action)
            throws SQLException {
        long visibleFrom = row.getLong("visible_from");
        boolean member = !row.wasNull();
        Role role = Role.GUEST;
        if (person.id().hasAccount()) {
            if (!"active".equals(row.getString("status"))) {
                return Optional.empty();
            }
            role = Role.of(row.getString("role"));
        } else {
            member = kind(row) == RoomKind.PUBLIC;
        }
        Standing standing =
                new Standing(
                        kind(row),
                        row.getBoolean("archived"),
                        role,
                        member,
                        row.getBoolean("host"));
        boolean open = action == Action.READ || !standing.archived();
        return open && Permissions.of(standing).contains(action)
                ? Optional.of(room(row, visibleFrom))
                : Optional.empty();
    }

    /** Whether the person has ever done something under this id. */
    boolean hasChanged(Person person, String id) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT 1 FROM change_made"
                                            + " WHERE person = ? AND client_id = ?")) {
                        select.setString(1, person.id().value());
                        select.setString(2, id);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next();
                        }
                    }
                });
    }

    /** The person's own log. */
    Optional<Room> ownLog(Person person) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(ROOM + " 0 FROM room r WHERE r.id = ?")) {
                        select.setString(1, RoomId.ownLog(person.id()).value());
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? Optional.of(room(row, 0)) : Optional.empty();
                        }
                    }
                });
    }

    /** Where the log of a person stands. */
    Optional<OwnLog> ownHead(Person person) {
        return ownLog(person).map(log -> new OwnLog(log.seq(), log.epoch()));
    }

    /** What everybody may enter with open access. */
    List<OwnRoom> publicRooms() {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    ROOM
                                            + " r.topic, r.archived FROM room r"
                                            + " WHERE r.kind = 'public' ORDER BY r.name, r.id")) {
                        return publicRooms(select);
                    }
                });
    }

    private static List<OwnRoom> publicRooms(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<OwnRoom> rooms = new ArrayList<>();
            while (row.next()) {
                if (!row.getBoolean("archived")) {
                    Room room = room(row, 0);
                    rooms.add(
                            new OwnRoom(
                                    room,
                                    row.getString("topic"),
                                    false,
                                    List.of(),
                                    room.seq(),
                                    0,
                                    RoomLevel.EVERYTHING));
                }
            }
            return rooms;
        }
    }

    /** What somebody with an account is in. */
    List<OwnRoom> roomsOf(PersonId person) {
        List<OwnRoom> rooms = readers.read(connection -> roomsOf(connection, person));
        Map<RoomId, Long> readUpTo = new HashMap<>();
        for (OwnRoom own : rooms) {
            if (own.read() < own.room().seq()) {
                readUpTo.put(own.room().id(), own.read());
            }
        }
        if (readUpTo.isEmpty()) {
            return rooms;
        }
        Map<RoomId, Integer> counts = unread.in(readUpTo, person);
        return rooms.stream()
                .map(own -> own.with(counts.getOrDefault(own.room().id(), 0)))
                .toList();
    }

    private static List<OwnRoom> roomsOf(Connection connection, PersonId person)
            throws SQLException {
        Map<RoomId, Others> others = others(connection, person);
        try (PreparedStatement select =
                connection.prepareStatement(
                        ROOM
                                + " r.topic, r.archived, m.visible_from, m.read_seq, m.level"
                                + " FROM membership m JOIN room r ON r.id = m.room"
                                + " WHERE m.person = ? ORDER BY r.name, r.id")) {
            select.setString(1, person.value());
            try (ResultSet row = select.executeQuery()) {
                List<OwnRoom> rooms = new ArrayList<>();
                while (row.next()) {
                    rooms.add(ownRoom(row, others));
                }
                return rooms;
            }
        }
    }

    private static OwnRoom ownRoom(ResultSet row, Map<RoomId, Others> others) throws SQLException {
        Room room = room(row, row.getLong("visible_from"));
        List<PersonId> people = List.of();
        if (room.kind() == RoomKind.DIRECT) {
            Others with = others.getOrDefault(room.id(), new Others());
            people = List.copyOf(with.people);
            String names = String.join(", ", with.names);
            room =
                    new Room(
                            room.id(),
                            names,
                            room.kind(),
                            room.seq(),
                            room.epoch(),
                            room.visibleFrom());
        }
        return new OwnRoom(
                room,
                row.getString("topic"),
                row.getBoolean("archived"),
                people,
                row.getLong("read_seq"),
                0,
                RoomLevel.of(row.getString("level")).orElse(RoomLevel.EVERYTHING));
    }

    /** Who else is in a direct room. Used within one reading. */
    private static final class Others {

        private final List<PersonId> people = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
    }

    private static Map<RoomId, Others> others(Connection connection, PersonId person)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT m.room, a.id, a.name FROM membership own"
                                + " JOIN room r ON r.id = own.room AND r.kind = 'direct'"
                                + " JOIN membership m ON m.room = r.id AND m.person <> own.person"
                                + " JOIN account a ON a.id = m.person"
                                + " WHERE own.person = ? ORDER BY a.name, a.id")) {
            select.setString(1, person.value());
            Map<RoomId, Others> others = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Others with =
                            others.computeIfAbsent(
                                    new RoomId(row.getString(1)), any -> new Others());
                    with.people.add(new PersonId(row.getString(2)));
                    with.names.add(row.getString(3));
                }
            }
            return others;
        }
    }

    private static Room room(ResultSet row, long visibleFrom) throws SQLException {
        return new Room(
                new RoomId(row.getString("id")),
                row.getString("name"),
                kind(row),
                row.getLong("seq"),
                row.getString("epoch"),
                visibleFrom);
    }

    private static RoomKind kind(ResultSet row) throws SQLException {
        return RoomKind.of(row.getString("kind")).orElse(RoomKind.ME);
    }
}

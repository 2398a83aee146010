package chat.beseda.room.standing;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.NamedPerson;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import chat.beseda.protocol.RoomLevel;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Who is in which room, within a transaction. Holds no state; for the writer's thread. */
public final class MembershipStore {

    /** A room and how somebody stands to it. */
    public record Found(Standing standing, long head, long visibleFrom) {}

    /** Somebody with an account who may still come in. */
    public record Account(NamedPerson named, Role role) {}

    /** How the person stands to the room; empty if there is none, or they may not come in. */
    public Optional<Found> find(Transaction transaction, Person person, RoomId room)
            throws SQLException {
        PreparedStatement select =
                transaction.statement(
                        "SELECT r.kind, r.archived, r.seq, m.visible_from, m.host, a.role,"
                                + " a.status FROM room r"
                                + " LEFT JOIN membership m ON m.room = r.id AND m.person = ?"
                                + " LEFT JOIN account a ON a.id = ?"
                                + " WHERE r.id = ?");
        select.setString(1, person.id().value());
        select.setString(2, person.id().value());
        select.setString(3, room.value());
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? found(row, person) : Optional.empty();
        }
    }

    private static Optional<Found> found(ResultSet row, Person person) throws SQLException {
        RoomKind kind = RoomKind.of(row.getString("kind")).orElse(RoomKind.ME);
        boolean host = row.getBoolean("host");
        boolean member = !row.wasNull();
        Role role = Role.GUEST;
        if (person.id().hasAccount()) {
            if (!"active".equals(row.getString("status"))) {
                return Optional.empty();
            }
            role = Role.of(row.getString("role"));
        } else {
            // With open access the public rooms are everybody's.
            member = kind == RoomKind.PUBLIC;
        }
        boolean archived = row.getBoolean("archived");
        return Optional.of(
                new Found(
                        new Standing(kind, archived, role, member, host),
                        row.getLong("seq"),
                        row.getLong("visible_from")));
    }

    public Optional<Account> account(Transaction transaction, PersonId person) throws SQLException {
        PreparedStatement select =
                transaction.statement(
                        "SELECT name, role FROM account WHERE id = ? AND status = 'active'");
        select.setString(1, person.value());
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new Account(
                                    new NamedPerson(person, row.getString(1)),
                                    Role.of(row.getString(2))))
                    : Optional.empty();
        }
    }

    /** Who is in the room under which name, whether they may still come in or not. */
    public Optional<NamedPerson> member(Transaction transaction, RoomId room, PersonId person)
            throws SQLException {
        PreparedStatement select =
                transaction.statement(
                        "SELECT a.name FROM membership m JOIN account a ON a.id = m.person"
                                + " WHERE m.room = ? AND m.person = ?");
        select.setString(1, room.value());
        select.setString(2, person.value());
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new NamedPerson(person, row.getString(1)))
                    : Optional.empty();
        }
    }

    /** Lets somebody in, who has seen everything up to now. */
    public void add(Transaction transaction, RoomId room, PersonId person, Entrance entrance)
            throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO membership (room, person, joined_at, visible_from, read_seq,"
                                + " host) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        insert.setString(1, room.value());
        insert.setString(2, person.value());
        insert.setLong(3, entrance.at());
        insert.setLong(4, entrance.visibleFrom());
        insert.setLong(5, entrance.head());
        insert.setBoolean(6, entrance.host());
        insert.executeUpdate();
    }

    /**
     * How somebody comes in.
     *
     * @param at milliseconds since 1970, UTC
     */
    public record Entrance(long at, long visibleFrom, long head, boolean host) {}

    public void remove(Transaction transaction, RoomId room, PersonId person) throws SQLException {
        PreparedStatement delete =
                transaction.statement("DELETE FROM membership WHERE room = ? AND person = ?");
        delete.setString(1, room.value());
        delete.setString(2, person.value());
        delete.executeUpdate();
    }

    /** A room is led by who has been there longest when its host has gone. */
    public void passOn(Transaction transaction, RoomId room, boolean yes) throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE membership SET host = ? WHERE room = ? AND person ="
                                + " (SELECT m.person FROM membership m"
                                + " JOIN account a ON a.id = m.person AND a.status = 'active'"
                                + " AND a.role <> 'guest' WHERE m.room = ?"
                                + " ORDER BY m.joined_at, m.person LIMIT 1) AND NOT EXISTS"
                                + " (SELECT 1 FROM membership WHERE room = ? AND host = ?)");
        update.setBoolean(1, yes);
        update.setString(2, room.value());
        update.setString(3, room.value());
        update.setString(4, room.value());
        update.setBoolean(5, yes);
        update.executeUpdate();
    }

    /** Moves the mark of what was seen forward; false if it was there already. */
    public boolean read(Transaction transaction, RoomId room, PersonId person, long seq)
            throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE membership SET read_seq = ?"
                                + " WHERE room = ? AND person = ? AND read_seq < ?");
        update.setLong(1, seq);
        update.setString(2, room.value());
        update.setString(3, person.value());
        update.setLong(4, seq);
        return update.executeUpdate() == 1;
    }

    /**
     * Moves the mark of what was seen back, never beyond what may be seen; false if it is there.
     */
    public boolean unread(Transaction transaction, RoomId room, PersonId person, long seq)
            throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE membership SET read_seq ="
                                + " CASE WHEN visible_from > ? THEN visible_from ELSE ? END"
                                + " WHERE room = ? AND person = ? AND read_seq >"
                                + " CASE WHEN visible_from > ? THEN visible_from ELSE ? END");
        update.setLong(1, seq - 1);
        update.setLong(2, seq - 1);
        update.setString(3, room.value());
        update.setString(4, person.value());
        update.setLong(5, seq - 1);
        update.setLong(6, seq - 1);
        return update.executeUpdate() == 1;
    }

    public boolean level(Transaction transaction, RoomId room, PersonId person, RoomLevel level)
            throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE membership SET level = ?"
                                + " WHERE room = ? AND person = ? AND level <> ?");
        update.setString(1, level.word());
        update.setString(2, room.value());
        update.setString(3, person.value());
        update.setString(4, level.word());
        return update.executeUpdate() == 1;
    }
}

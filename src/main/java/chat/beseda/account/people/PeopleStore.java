package chat.beseda.account.people;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.name.AccountName;
import chat.beseda.database.Dialect;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Changes of accounts' rows, and of what hangs on them, by those in charge. Thread-safe; for the
 * writer's thread.
 */
@Component
final class PeopleStore {

    private final String lock;

    PeopleStore(Dialect dialect) {
        this.lock = "SELECT name, role, status FROM account WHERE id = ?" + dialect.lockingRead();
    }

    /** Whoever there is of these; taken in the order of their ids, so that nobody waits in turn. */
    SortedMap<String, Present> take(Transaction transaction, PersonId... people)
            throws SQLException {
        SortedMap<String, Present> rows = new TreeMap<>();
        SortedMap<String, PersonId> inOrder = new TreeMap<>();
        for (PersonId person : people) {
            inOrder.put(person.value(), person);
        }
        for (PersonId person : inOrder.values()) {
            take(transaction, person).ifPresent(row -> rows.put(person.value(), row));
        }
        return rows;
    }

    private Optional<Present> take(Transaction transaction, PersonId id) throws SQLException {
        PreparedStatement select = transaction.statement(lock);
        select.setString(1, id.value());
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(
                            new Present(
                                    new Person(
                                            id,
                                            row.getString("name"),
                                            Role.of(row.getString("role"))),
                                    Status.of(row.getString("status"))))
                    : Optional.empty();
        }
    }

    void role(Transaction transaction, PersonId id, Role role) throws SQLException {
        set(transaction, "UPDATE account SET role = ? WHERE id = ?", role.word(), id);
        dropPasswordLink(transaction, id);
    }

    void status(Transaction transaction, PersonId id, Status status) throws SQLException {
        set(transaction, "UPDATE account SET status = ? WHERE id = ?", status.word(), id);
        dropPasswordLink(transaction, id);
    }

    /** It was made for what they were before. */
    private static void dropPasswordLink(Transaction transaction, PersonId id) throws SQLException {
        PreparedStatement delete =
                transaction.statement("DELETE FROM password_link WHERE account = ?");
        delete.setString(1, id.value());
        delete.executeUpdate();
    }

    /** Uses up the invitation by which a guest came; false if it did not work any more. */
    boolean withdrawInvitation(Transaction transaction, PersonId guest) throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE invitation SET uses_left = 0 WHERE uses_left > 0"
                                + " AND id = (SELECT came_by FROM account WHERE id = ?)");
        update.setString(1, guest.value());
        return update.executeUpdate() == 1;
    }

    /** The rooms that they led are led by who has been there longest, and is there to lead. */
    void passOnRooms(Transaction transaction, PersonId host) throws SQLException {
        List<String> rooms = led(transaction, host);
        PreparedStatement resign =
                transaction.statement("UPDATE membership SET host = ? WHERE person = ?");
        resign.setBoolean(1, false);
        resign.setString(2, host.value());
        resign.executeUpdate();
        PreparedStatement follow =
                transaction.statement(
                        "UPDATE membership SET host = ? WHERE room = ? AND person ="
                                + " (SELECT m.person FROM membership m"
                                + " JOIN account a ON a.id = m.person WHERE m.room = ?"
                                + " AND a.status = 'active' AND a.role <> 'guest'"
                                + " ORDER BY m.joined_at, m.person LIMIT 1)");
        for (String room : rooms) {
            follow.setBoolean(1, true);
            follow.setString(2, room);
            follow.setString(3, room);
            follow.executeUpdate();
        }
    }

    private static List<String> led(Transaction transaction, PersonId host) throws SQLException {
        PreparedStatement select =
                transaction.statement(
                        "SELECT room FROM membership WHERE person = ? AND host = ? ORDER BY room");
        select.setString(1, host.value());
        select.setBoolean(2, true);
        List<String> rooms = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rooms.add(row.getString(1));
            }
        }
        return rooms;
    }

    /** A guest was seen out, and need not be looked for again. */
    void ended(Transaction transaction, PersonId guest, long at) throws SQLException {
        PreparedStatement update =
                transaction.statement("UPDATE account SET ended_at = ? WHERE id = ?");
        update.setLong(1, at);
        update.setString(2, guest.value());
        update.executeUpdate();
    }

    /** Whether it could be done: somebody else may have the name. */
    boolean rename(Transaction transaction, PersonId id, AccountName name) throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE account SET name = ?, name_key = ? WHERE id = ? AND NOT EXISTS"
                                + " (SELECT 1 FROM account o WHERE o.name_key = ? AND o.id <> ?)");
        update.setString(1, name.shown());
        update.setString(2, name.key());
        update.setString(3, id.value());
        update.setString(4, name.key());
        update.setString(5, id.value());
        return update.executeUpdate() == 1;
    }

    /** A guest stays for good, and is in the lobby as everybody is. */
    void settle(Transaction transaction, PersonId id, long at) throws SQLException {
        set(
                transaction,
                "UPDATE account SET role = ?, expires_at = NULL WHERE id = ?",
                Role.MEMBER.word(),
                id);
        dropPasswordLink(transaction, id);
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO membership (room, person, joined_at, read_seq)"
                                + " SELECT id, ?, ?, seq FROM room WHERE id = 'lobby'"
                                + " ON CONFLICT DO NOTHING");
        insert.setString(1, id.value());
        insert.setLong(2, at);
        insert.executeUpdate();
    }

    private static void set(Transaction transaction, String sql, String value, PersonId id)
            throws SQLException {
        PreparedStatement update = transaction.statement(sql);
        update.setString(1, value);
        update.setString(2, id.value());
        update.executeUpdate();
    }
}

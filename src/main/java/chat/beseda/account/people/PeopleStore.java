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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Changes of accounts' rows by those in charge. Thread-safe; for the writer's thread. */
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
    }

    void status(Transaction transaction, PersonId id, Status status) throws SQLException {
        set(transaction, "UPDATE account SET status = ? WHERE id = ?", status.word(), id);
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

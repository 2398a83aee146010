package chat.beseda.account.member;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.name.AccountName;
import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Accounts' rows; who may not come in any more is not found here. Thread-safe. */
@Component
public final class AccountStore {

    private static final String SELECT =
            "SELECT id, name, role, password_hash FROM account WHERE status = 'active'"
                    + " AND (expires_at IS NULL OR expires_at > ?) AND ";

    private static final String TAKEN = "SELECT 1 FROM account WHERE name_key = ?";

    private final Readers readers;
    private final Clock clock;

    AccountStore(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    public Optional<Account> withId(PersonId id) {
        return find(SELECT + "id = ?", id.value());
    }

    /** By the name as it is compared. */
    public Optional<Account> named(String key) {
        return find(SELECT + "name_key = ?", key);
    }

    /** Whether anybody has the name, also somebody who may not come in. */
    public boolean isTaken(String key) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(TAKEN)) {
                        select.setString(1, key);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next();
                        }
                    }
                });
    }

    public Optional<Account> owner() {
        return find(SELECT + "role = ?", Role.OWNER.word());
    }

    /**
     * Writes a new account.
     *
     * @return empty if the name is taken, or the server has an owner and is to get another
     */
    public Optional<Account> add(Transaction transaction, Account.Draft draft) throws SQLException {
        PersonId id = new PersonId("p" + Secrets.word());
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO account (id, name, name_key, password_hash, role, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        insert.setString(1, id.value());
        insert.setString(2, draft.name().shown());
        insert.setString(3, draft.name().key());
        insert.setString(4, draft.passwordHash());
        insert.setString(5, draft.role().word());
        insert.setLong(6, draft.createdAt());
        return insert.executeUpdate() == 1
                ? Optional.of(
                        new Account(
                                new Person(id, draft.name().shown(), draft.role()),
                                draft.passwordHash()))
                : Optional.empty();
    }

    /**
     * Writes a guest, whose name need not be theirs alone, and whose password nothing matches.
     *
     * @param expiresAt when they have to leave, in milliseconds since 1970, UTC
     * @param invitation the id of the one by which they come
     */
    public Account addGuest(
            Transaction transaction, String name, long createdAt, long expiresAt, String invitation)
            throws SQLException {
        PersonId id = new PersonId("p" + Secrets.word());
        String noPassword = "none-" + Secrets.word();
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO account (id, name, name_key, password_hash, role, created_at,"
                                + " expires_at, came_by) VALUES (?, ?, ?, ?, 'guest', ?, ?, ?)");
        insert.setString(1, id.value());
        insert.setString(2, name);
        // The sign between them is in nobody's name, so that nobody can type it.
        insert.setString(3, AccountName.keyOf(name) + "\u0001" + id.value());
        insert.setString(4, noPassword);
        insert.setLong(5, createdAt);
        insert.setLong(6, expiresAt);
        insert.setString(7, invitation);
        insert.executeUpdate();
        return new Account(new Person(id, name, Role.GUEST), noPassword);
    }

    /** The link to a new one is of no use any more. */
    public void changePassword(Transaction transaction, PersonId id, String hash)
            throws SQLException {
        PreparedStatement update =
                transaction.statement("UPDATE account SET password_hash = ? WHERE id = ?");
        update.setString(1, hash);
        update.setString(2, id.value());
        update.executeUpdate();
        PreparedStatement delete =
                transaction.statement("DELETE FROM password_link WHERE account = ?");
        delete.setString(1, id.value());
        delete.executeUpdate();
    }

    private Optional<Account> find(String sql, String by) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setLong(1, clock.millis());
                        select.setString(2, by);
                        return first(select);
                    }
                });
    }

    private static Optional<Account> first(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(account(row)) : Optional.empty();
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        Person person =
                new Person(
                        new PersonId(row.getString("id")),
                        row.getString("name"),
                        Role.of(row.getString("role")));
        return new Account(person, row.getString("password_hash"));
    }
}

package chat.beseda.account.member;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Accounts' rows. Thread-safe. */
@Component
public final class AccountStore {

    private static final String SELECT = "SELECT id, name, role, password_hash FROM account";

    private final Readers readers;

    AccountStore(Readers readers) {
        this.readers = readers;
    }

    public Optional<Account> withId(PersonId id) {
        return find(SELECT + " WHERE id = ?", id.value());
    }

    /** By the name as it is compared. */
    public Optional<Account> named(String key) {
        return find(SELECT + " WHERE name_key = ?", key);
    }

    public Optional<Account> owner() {
        return find(SELECT + " WHERE role = ?", Role.OWNER.word());
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

    public void changePassword(Transaction transaction, PersonId id, String hash)
            throws SQLException {
        PreparedStatement update =
                transaction.statement("UPDATE account SET password_hash = ? WHERE id = ?");
        update.setString(1, hash);
        update.setString(2, id.value());
        update.executeUpdate();
    }

    private Optional<Account> find(String sql, String by) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setString(1, by);
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

package chat.beseda.account.reset;

import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Password links' rows, one for each person at most. Thread-safe. */
@Component
final class PasswordLinkStore {

    private static final String SELECT =
            "SELECT account FROM password_link WHERE code_hash = ? AND expires_at > ?";

    private final Readers readers;

    PasswordLinkStore(Readers readers) {
        this.readers = readers;
    }

    Optional<PersonId> find(String hash, long now) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                        return find(select, hash, now);
                    }
                });
    }

    /** Takes the place of any earlier one of this person. */
    void put(Transaction transaction, PersonId person, String hash, long expiresAt)
            throws SQLException {
        PreparedStatement upsert =
                transaction.statement(
                        "INSERT INTO password_link (account, code_hash, expires_at)"
                                + " VALUES (?, ?, ?) ON CONFLICT (account) DO UPDATE SET"
                                + " code_hash = excluded.code_hash,"
                                + " expires_at = excluded.expires_at");
        upsert.setString(1, person.value());
        upsert.setString(2, hash);
        upsert.setLong(3, expiresAt);
        upsert.executeUpdate();
    }

    /** Uses it up; false if it does not work any more. */
    boolean take(Transaction transaction, String hash, long now) throws SQLException {
        PreparedStatement delete =
                transaction.statement(
                        "DELETE FROM password_link WHERE code_hash = ? AND expires_at > ?");
        delete.setString(1, hash);
        delete.setLong(2, now);
        return delete.executeUpdate() == 1;
    }

    private static Optional<PersonId> find(PreparedStatement select, String hash, long now)
            throws SQLException {
        select.setString(1, hash);
        select.setLong(2, now);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new PersonId(row.getString(1))) : Optional.empty();
        }
    }
}

package chat.beseda.account.reset;

import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Password links' rows, one for each person at most. Thread-safe. */
@Component
final class PasswordLinkStore {

    private static final String SELECT =
            "SELECT account, made_by FROM password_link WHERE code_hash = ? AND expires_at > ?";

    private final Readers readers;
    private final Clock clock;

    PasswordLinkStore(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /** Whether its maker still has the right to it is for others to see. */
    Optional<PasswordLink> find(String hash) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                        return find(select, hash, clock.millis());
                    }
                });
    }

    /** Takes the place of any earlier one of this person. */
    void put(Transaction transaction, PasswordLink link, String hash, long expiresAt)
            throws SQLException {
        PreparedStatement upsert =
                transaction.statement(
                        "INSERT INTO password_link (account, code_hash, made_by, expires_at)"
                                + " VALUES (?, ?, ?, ?) ON CONFLICT (account) DO UPDATE SET"
                                + " code_hash = excluded.code_hash, made_by = excluded.made_by,"
                                + " expires_at = excluded.expires_at");
        upsert.setString(1, link.person().value());
        upsert.setString(2, hash);
        upsert.setString(3, link.maker().map(PersonId::value).orElse(null));
        upsert.setLong(4, expiresAt);
        upsert.executeUpdate();
    }

    /** Uses it up; false if it does not work any more. */
    boolean take(Transaction transaction, String hash) throws SQLException {
        PreparedStatement delete =
                transaction.statement(
                        "DELETE FROM password_link WHERE code_hash = ? AND expires_at > ?");
        delete.setString(1, hash);
        delete.setLong(2, clock.millis());
        return delete.executeUpdate() == 1;
    }

    private static Optional<PasswordLink> find(PreparedStatement select, String hash, long now)
            throws SQLException {
        select.setString(1, hash);
        select.setLong(2, now);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(link(row)) : Optional.empty();
        }
    }

    private static PasswordLink link(ResultSet row) throws SQLException {
        return new PasswordLink(
                new PersonId(row.getString("account")),
                Optional.ofNullable(row.getString("made_by")).map(PersonId::new));
    }
}

package chat.beseda.account.invitation;

import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Invitations' rows. Thread-safe. */
@Component
final class InvitationStore {

    private static final String OPEN =
            "SELECT count(*) FROM invitation"
                    + " WHERE code_hash = ? AND expires_at > ? AND uses_left > 0";

    private final Readers readers;

    InvitationStore(Readers readers) {
        this.readers = readers;
    }

    boolean isOpen(String hash, long now) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(OPEN)) {
                        return isOpen(select, hash, now);
                    }
                });
    }

    int countOpen(long now) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT count(*) FROM invitation"
                                            + " WHERE expires_at > ? AND uses_left > 0")) {
                        select.setLong(1, now);
                        return number(select);
                    }
                });
    }

    void add(Transaction transaction, String hash, long now, long expiresAt, int uses)
            throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO invitation (code_hash, role, created_at, expires_at,"
                                + " uses_left) VALUES (?, 'member', ?, ?, ?)");
        insert.setString(1, hash);
        insert.setLong(2, now);
        insert.setLong(3, expiresAt);
        insert.setInt(4, uses);
        insert.executeUpdate();
    }

    /** Takes one use of it; false if there is none left. */
    boolean take(Transaction transaction, String hash, long now) throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE invitation SET uses_left = uses_left - 1"
                                + " WHERE code_hash = ? AND expires_at > ? AND uses_left > 0");
        update.setString(1, hash);
        update.setLong(2, now);
        return update.executeUpdate() == 1;
    }

    /** Forgets those that nobody can use any more. */
    void sweep(Transaction transaction, long now) throws SQLException {
        PreparedStatement delete =
                transaction.statement(
                        "DELETE FROM invitation WHERE expires_at <= ? OR uses_left = 0");
        delete.setLong(1, now);
        delete.executeUpdate();
    }

    void removeAll(Transaction transaction) throws SQLException {
        transaction.statement("DELETE FROM invitation").executeUpdate();
    }

    private static boolean isOpen(PreparedStatement select, String hash, long now)
            throws SQLException {
        select.setString(1, hash);
        select.setLong(2, now);
        return number(select) == 1;
    }

    private static int number(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}

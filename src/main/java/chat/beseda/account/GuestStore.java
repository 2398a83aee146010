package chat.beseda.account;

import chat.beseda.database.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/** Guests' rows, and the key behind their ids. Holds no state; for the writer's thread. */
final class GuestStore {

    private static final String KEY = "guest-key";

    /** Writes the row, or the label if it is another one now. */
    void save(Transaction transaction, Person guest) throws SQLException {
        // Looked at first: in PostgreSQL even an upsert that changes nothing holds the row, and two
        // applications would wait for each other over a guest who writes to two rooms.
        if (label(transaction, guest).filter(guest.name()::equals).isPresent()) {
            return;
        }
        PreparedStatement upsert =
                transaction.statement(
                        "INSERT INTO guest (id, label) VALUES (?, ?) ON CONFLICT (id)"
                                + " DO UPDATE SET label = excluded.label"
                                + " WHERE guest.label <> excluded.label");
        upsert.setString(1, guest.id().value());
        upsert.setString(2, guest.name());
        upsert.executeUpdate();
    }

    private static Optional<String> label(Transaction transaction, Person guest)
            throws SQLException {
        PreparedStatement select = transaction.statement("SELECT label FROM guest WHERE id = ?");
        select.setString(1, guest.id().value());
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** The key of this server, which is the proposed one only at its first start. */
    byte[] key(Transaction transaction, byte[] proposed) throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO setting (name, value) VALUES (?, ?)"
                                + " ON CONFLICT (name) DO NOTHING");
        insert.setString(1, KEY);
        insert.setString(2, Base64.getEncoder().encodeToString(proposed));
        insert.executeUpdate();
        PreparedStatement select =
                transaction.statement("SELECT value FROM setting WHERE name = ?");
        select.setString(1, KEY);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return Base64.getDecoder().decode(row.getString(1));
        }
    }
}

package chat.beseda.account.guest;

import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Guests' rows. Holds no state; for the writer's thread. */
final class GuestStore {

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
}

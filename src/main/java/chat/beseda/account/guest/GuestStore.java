package chat.beseda.account.guest;

import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Guests' rows. Holds no state; for the writer's thread. */
final class GuestStore {

    /** Writes the row, or the label if it is another one now. */
    void save(Transaction transaction, Person guest) throws SQLException {
        PreparedStatement upsert =
                transaction.statement(
                        "INSERT INTO guest (id, label) VALUES (?, ?) ON CONFLICT (id)"
                                + " DO UPDATE SET label = excluded.label"
                                + " WHERE guest.label <> excluded.label");
        upsert.setString(1, guest.id().value());
        upsert.setString(2, guest.name());
        upsert.executeUpdate();
    }
}

package chat.beseda.account.keeping;

import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this server remembers about itself, by name. Thread-safe. */
@Component
public final class SettingStore {

    private static final String SELECT = "SELECT value FROM setting WHERE name = ?";

    private final Readers readers;

    SettingStore(Readers readers) {
        this.readers = readers;
    }

    /** The value as it is on disk. */
    public Optional<String> read(String name) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                        return read(select, name);
                    }
                });
    }

    /** The value as the open transaction sees it. */
    public Optional<String> read(Transaction transaction, String name) throws SQLException {
        return read(transaction.statement(SELECT), name);
    }

    /** Writes the value in place of any other. */
    public void write(Transaction transaction, String name, String value) throws SQLException {
        PreparedStatement upsert =
                transaction.statement(
                        "INSERT INTO setting (name, value) VALUES (?, ?)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        upsert.setString(1, name);
        upsert.setString(2, value);
        upsert.executeUpdate();
    }

    /** The value, which is the proposed one if there was none. */
    public String keep(Transaction transaction, String name, String proposed) throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO setting (name, value) VALUES (?, ?)"
                                + " ON CONFLICT (name) DO NOTHING");
        insert.setString(1, name);
        insert.setString(2, proposed);
        insert.executeUpdate();
        return read(transaction, name).orElseThrow();
    }

    public void forget(Transaction transaction, String name) throws SQLException {
        PreparedStatement delete = transaction.statement("DELETE FROM setting WHERE name = ?");
        delete.setString(1, name);
        delete.executeUpdate();
    }

    private static Optional<String> read(PreparedStatement select, String name)
            throws SQLException {
        select.setString(1, name);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}

package chat.beseda.account.profile;

import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Photos' rows, one for each person at most. Thread-safe. */
@Component
final class PhotoStore {

    private static final String SELECT =
            "SELECT p.bytes FROM photo p JOIN account a ON a.id = p.account"
                    + " WHERE p.account = ? AND p.etag = ? AND a.status = 'active'";

    private final Readers readers;

    PhotoStore(Readers readers) {
        this.readers = readers;
    }

    /** The bytes, if the photo is this one; nothing of who may not come in any more. */
    Optional<byte[]> read(PersonId person, String etag) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                        select.setString(1, person.value());
                        select.setString(2, etag);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                        }
                    }
                });
    }

    /** Writes a photo in place of any other. */
    void keep(Transaction transaction, PersonId person, String etag, byte[] bytes, long at)
            throws SQLException {
        PreparedStatement upsert =
                transaction.statement(
                        "INSERT INTO photo (account, etag, bytes, at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (account) DO UPDATE SET etag = excluded.etag,"
                                + " bytes = excluded.bytes, at = excluded.at");
        upsert.setString(1, person.value());
        upsert.setString(2, etag);
        upsert.setBytes(3, bytes);
        upsert.setLong(4, at);
        upsert.executeUpdate();
    }

    void remove(Transaction transaction, PersonId person) throws SQLException {
        PreparedStatement delete = transaction.statement("DELETE FROM photo WHERE account = ?");
        delete.setString(1, person.value());
        delete.executeUpdate();
    }
}

package chat.beseda.account.profile;

import chat.beseda.account.Profiles.Profile;
import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What accounts' rows hold of people's own choices. Thread-safe. */
@Component
final class ProfileStore {

    private static final String SELECT =
            "SELECT p.etag, a.status_line, a.theme FROM account a"
                    + " LEFT JOIN photo p ON p.account = a.id WHERE a.id = ?";

    private final Readers readers;

    ProfileStore(Readers readers) {
        this.readers = readers;
    }

    Profile read(PersonId person) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                        select.setString(1, person.value());
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? profile(row) : Profile.PLAIN;
                        }
                    }
                });
    }

    void status(Transaction transaction, PersonId person, String line) throws SQLException {
        set(transaction, "UPDATE account SET status_line = ? WHERE id = ?", line, person);
    }

    void theme(Transaction transaction, PersonId person, String theme) throws SQLException {
        set(transaction, "UPDATE account SET theme = ? WHERE id = ?", theme, person);
    }

    private static void set(Transaction transaction, String sql, String value, PersonId person)
            throws SQLException {
        PreparedStatement update = transaction.statement(sql);
        update.setString(1, value);
        update.setString(2, person.value());
        update.executeUpdate();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                Optional.ofNullable(row.getString("etag")),
                row.getString("status_line"),
                Optional.ofNullable(row.getString("theme")));
    }
}

package chat.beseda.account.audit;

import chat.beseda.account.Person;
import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows of the record. Thread-safe. */
@Component
final class AuditStore {

    private final Readers readers;

    AuditStore(Readers readers) {
        this.readers = readers;
    }

    void add(
            Transaction transaction,
            long at,
            Person who,
            Act act,
            Optional<Person> whom,
            String detail)
            throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO audit (at, person, person_name, act, whom, whom_name, detail)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, at);
        insert.setString(2, who.id().value());
        insert.setString(3, who.name());
        insert.setString(4, act.word());
        insert.setString(5, whom.map(person -> person.id().value()).orElse(null));
        insert.setString(6, whom.map(Person::name).orElse(null));
        insert.setString(7, detail);
        insert.executeUpdate();
    }

    /** The newest first. */
    List<AuditEntry> read(int from, int entriesMax) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT at, person_name, act, whom_name, detail FROM audit"
                                            + " ORDER BY id DESC LIMIT ? OFFSET ?")) {
                        select.setInt(1, entriesMax);
                        select.setInt(2, from);
                        return entries(select);
                    }
                });
    }

    private static List<AuditEntry> entries(PreparedStatement select) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(
                        new AuditEntry(
                                row.getLong("at"),
                                row.getString("person_name"),
                                Act.of(row.getString("act")),
                                Optional.ofNullable(row.getString("whom_name")).orElse(""),
                                row.getString("detail")));
            }
        }
        return entries;
    }
}

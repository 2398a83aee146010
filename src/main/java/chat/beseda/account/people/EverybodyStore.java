package chat.beseda.account.people;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.database.Readers;
import chat.beseda.protocol.PersonId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Accounts' rows, of those who may come in and of those who may not. Thread-safe. */
@Component
final class EverybodyStore {

    private static final String SELECT =
            "SELECT a.id, a.name, a.role, a.status, a.created_at, a.expires_at,"
                    + " (SELECT max(s.last_access_time) FROM spring_session s"
                    + " WHERE s.principal_name = a.id) AS seen_at FROM account a";

    /** At a time; the others have their turn after these. */
    private static final int OVERDUE_MAX = 100;

    private final Readers readers;

    EverybodyStore(Readers readers) {
        this.readers = readers;
    }

    Optional<Somebody> withId(PersonId id) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(SELECT + " WHERE a.id = ?")) {
                        select.setString(1, id.value());
                        return people(select).stream().findFirst();
                    }
                });
    }

    /**
     * In the order of their names.
     *
     * @param key what their names hold, as names are compared
     */
    List<Somebody> find(String key, int from, int peopleMax) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    SELECT
                                            + " WHERE a.name_key LIKE ? ESCAPE '!'"
                                            + " ORDER BY a.name_key LIMIT ? OFFSET ?")) {
                        select.setString(1, "%" + key.replaceAll("[!%_]", "!$0") + "%");
                        select.setInt(2, peopleMax);
                        select.setInt(3, from);
                        return people(select);
                    }
                });
    }

    /** Guests whose time is over, and who were not seen out yet; the first of them. */
    List<PersonId> overdue(long now) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT id FROM account WHERE expires_at <= ?"
                                            + " AND ended_at IS NULL AND status = 'active'"
                                            + " ORDER BY expires_at LIMIT ?")) {
                        select.setLong(1, now);
                        select.setInt(2, OVERDUE_MAX);
                        return ids(select);
                    }
                });
    }

    private static List<PersonId> ids(PreparedStatement select) throws SQLException {
        List<PersonId> ids = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(new PersonId(row.getString(1)));
            }
        }
        return ids;
    }

    private static List<Somebody> people(PreparedStatement select) throws SQLException {
        List<Somebody> people = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Person person =
                        new Person(
                                new PersonId(row.getString("id")),
                                row.getString("name"),
                                Role.of(row.getString("role")));
                people.add(
                        new Somebody(
                                person,
                                Status.of(row.getString("status")),
                                row.getLong("created_at"),
                                time(row, "expires_at"),
                                time(row, "seen_at")));
            }
        }
        return people;
    }

    private static OptionalLong time(ResultSet row, String column) throws SQLException {
        long ms = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(ms);
    }
}

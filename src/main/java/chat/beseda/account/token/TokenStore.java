package chat.beseda.account.token;

import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Tokens' rows. Thread-safe. */
@Component
final class TokenStore {

    private static final String SELECT =
            "SELECT id, account, label, created_at, last_used_at FROM token";

    private static final String OF_WHO_MAY =
            " AND account IN (SELECT id FROM account WHERE status = 'active')";

    private final Readers readers;

    TokenStore(Readers readers) {
        this.readers = readers;
    }

    Optional<PersonalToken> withHash(String hash) {
        return find(SELECT + " WHERE hash = ?" + OF_WHO_MAY, hash).stream().findFirst();
    }

    Optional<PersonalToken> withId(String id) {
        return find(SELECT + " WHERE id = ?" + OF_WHO_MAY, id).stream().findFirst();
    }

    /** The newest first. */
    List<PersonalToken> of(PersonId account) {
        return find(SELECT + " WHERE account = ? ORDER BY created_at DESC, id", account.value());
    }

    int count(Transaction transaction, PersonId account) throws SQLException {
        PreparedStatement select =
                transaction.statement("SELECT count(*) FROM token WHERE account = ?");
        select.setString(1, account.value());
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    void add(Transaction transaction, PersonalToken token, String hash) throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO token (id, account, label, hash, created_at, last_used_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)");
        insert.setString(1, token.id());
        insert.setString(2, token.account().value());
        insert.setString(3, token.label());
        insert.setString(4, hash);
        insert.setLong(5, token.createdAt());
        insert.setNull(6, Types.BIGINT);
        insert.executeUpdate();
    }

    /** Whether there was such a token of this person. */
    boolean remove(Transaction transaction, PersonId account, String id) throws SQLException {
        PreparedStatement delete =
                transaction.statement("DELETE FROM token WHERE id = ? AND account = ?");
        delete.setString(1, id);
        delete.setString(2, account.value());
        return delete.executeUpdate() == 1;
    }

    void used(Transaction transaction, String id, long at) throws SQLException {
        PreparedStatement update =
                transaction.statement("UPDATE token SET last_used_at = ? WHERE id = ?");
        update.setLong(1, at);
        update.setString(2, id);
        update.executeUpdate();
    }

    private List<PersonalToken> find(String sql, String by) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select = connection.prepareStatement(sql)) {
                        select.setString(1, by);
                        return tokens(select);
                    }
                });
    }

    private static List<PersonalToken> tokens(PreparedStatement select) throws SQLException {
        List<PersonalToken> tokens = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                long used = row.getLong("last_used_at");
                OptionalLong lastUsedAt =
                        row.wasNull() ? OptionalLong.empty() : OptionalLong.of(used);
                tokens.add(
                        new PersonalToken(
                                row.getString("id"),
                                new PersonId(row.getString("account")),
                                row.getString("label"),
                                row.getLong("created_at"),
                                lastUsedAt));
            }
        }
        return tokens;
    }
}

package chat.beseda.room;

import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What each person's ids did, for good. Holds no state; for the writer's thread. */
final class ChangeStore {

    /** A change that was made, and the hash of its content. Immutable by agreement. */
    record Kept(byte[] hash, OnceOnly.Made made) {}

    Optional<Kept> find(Transaction transaction, PersonId person, String id) throws SQLException {
        PreparedStatement select =
                transaction.statement(
                        "SELECT hash, room, seq, at FROM change_made"
                                + " WHERE person = ? AND client_id = ?");
        select.setString(1, person.value());
        select.setString(2, id);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(kept(row)) : Optional.empty();
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        RoomId room = new RoomId(row.getString("room"));
        return new Kept(
                row.getBytes("hash"),
                new OnceOnly.Made(room, row.getLong("seq"), row.getLong("at")));
    }

    void save(Transaction transaction, PersonId person, String id, byte[] hash, OnceOnly.Made made)
            throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO change_made (person, client_id, hash, room, seq, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)");
        insert.setString(1, person.value());
        insert.setString(2, id);
        insert.setBytes(3, hash);
        insert.setString(4, made.room().value());
        insert.setLong(5, made.seq());
        insert.setLong(6, made.at());
        insert.executeUpdate();
    }
}

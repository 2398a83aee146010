package chat.beseda.message;

import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What each person's ids did, for good. Holds no state; for the writer's thread. */
final class ChangeStore {

    /** A change that was made, and the event it became. Immutable by agreement. */
    record Made(byte[] hash, long seq, long at) {}

    Optional<Made> find(Transaction transaction, PersonId person, String id) throws SQLException {
        PreparedStatement select =
                transaction.statement(
                        "SELECT hash, seq, at FROM change_made"
                                + " WHERE person = ? AND client_id = ?");
        select.setString(1, person.value());
        select.setString(2, id);
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Made(row.getBytes(1), row.getLong(2), row.getLong(3)))
                    : Optional.empty();
        }
    }

    void save(Transaction transaction, PersonId person, String id, RoomId room, Made made)
            throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO change_made (person, client_id, hash, room, seq, at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)");
        insert.setString(1, person.value());
        insert.setString(2, id);
        insert.setBytes(3, made.hash());
        insert.setString(4, room.value());
        insert.setLong(5, made.seq());
        insert.setLong(6, made.at());
        insert.executeUpdate();
    }
}

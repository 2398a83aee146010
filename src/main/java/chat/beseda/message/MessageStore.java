package chat.beseda.message;

import chat.beseda.database.Transaction;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/** Messages as they stand, kept equal to the log. Holds no state; for the writer's thread. */
final class MessageStore {

    /** Whose message it is, and whether it was deleted. */
    record Standing(PersonId author, boolean deleted) {}

    Optional<Standing> find(Transaction transaction, RoomId room, long seq) throws SQLException {
        PreparedStatement select =
                transaction.statement(
                        "SELECT person, text IS NULL FROM message WHERE room = ? AND seq = ?");
        select.setString(1, room.value());
        select.setLong(2, seq);
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Standing(new PersonId(row.getString(1)), row.getBoolean(2)))
                    : Optional.empty();
        }
    }

    void insert(Transaction transaction, RoomId room, Event.Posted posted) throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO message (room, seq, id, person, name, guest, at, text,"
                                + " reply_to, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setString(1, room.value());
        insert.setLong(2, posted.seq());
        insert.setString(3, posted.id());
        insert.setString(4, posted.author().by().value());
        insert.setString(5, posted.author().name());
        insert.setBoolean(6, posted.author().guest());
        insert.setLong(7, posted.at());
        insert.setString(8, posted.text().orElseThrow());
        if (posted.replyTo().isPresent()) {
            insert.setLong(9, posted.replyTo().getAsLong());
        } else {
            insert.setNull(9, Types.BIGINT);
        }
        insert.setLong(10, posted.seq());
        insert.executeUpdate();
    }

    void replaceText(Transaction transaction, RoomId room, Event.Edited edited)
            throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE message SET text = ?, edited = ?, changed = ?"
                                + " WHERE room = ? AND seq = ?");
        update.setString(1, edited.text().orElseThrow());
        update.setBoolean(2, true);
        update.setLong(3, edited.seq());
        update.setString(4, room.value());
        update.setLong(5, edited.target());
        update.executeUpdate();
    }

    /** Keeps only that a message of this person stood there. */
    void blank(Transaction transaction, RoomId room, Event.Deleted deleted) throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE message SET text = NULL, name = '', changed = ?"
                                + " WHERE room = ? AND seq = ?");
        update.setLong(1, deleted.seq());
        update.setString(2, room.value());
        update.setLong(3, deleted.target());
        update.executeUpdate();
    }
}

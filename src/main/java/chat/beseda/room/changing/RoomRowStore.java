package chat.beseda.room.changing;

import chat.beseda.database.Transaction;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rooms' rows as they are written. Holds no state; for the writer's thread. */
final class RoomRowStore {

    /**
     * What a new room's row holds.
     *
     * @param nameKey of a public room
     * @param directKey of a direct one
     */
    record Row(
            RoomId id,
            String name,
            RoomKind kind,
            String epoch,
            Optional<String> nameKey,
            Optional<String> directKey,
            boolean earlierHistory) {}

    void insert(Transaction transaction, Row row) throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO room (id, name, kind, epoch, name_key, direct_key,"
                                + " earlier_history) VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.setString(1, row.id().value());
        insert.setString(2, row.name());
        insert.setString(3, row.kind().word());
        insert.setString(4, row.epoch());
        insert.setString(5, row.nameKey().orElse(null));
        insert.setString(6, row.directKey().orElse(null));
        insert.setBoolean(7, row.earlierHistory());
        insert.executeUpdate();
    }

    /** Which room has this name, as it is compared. */
    Optional<RoomId> named(Transaction transaction, String nameKey) throws SQLException {
        return id(transaction, "SELECT id FROM room WHERE name_key = ?", nameKey);
    }

    /** The direct room of these people. */
    Optional<RoomId> direct(Transaction transaction, String directKey) throws SQLException {
        return id(transaction, "SELECT id FROM room WHERE direct_key = ?", directKey);
    }

    private static Optional<RoomId> id(Transaction transaction, String sql, String key)
            throws SQLException {
        PreparedStatement select = transaction.statement(sql);
        select.setString(1, key);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new RoomId(row.getString(1))) : Optional.empty();
        }
    }

    boolean showsEarlierHistory(Transaction transaction, RoomId room) throws SQLException {
        PreparedStatement select =
                transaction.statement("SELECT kind, earlier_history FROM room WHERE id = ?");
        select.setString(1, room.value());
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    && (row.getString(1).equals(RoomKind.PUBLIC.word()) || row.getBoolean(2));
        }
    }

    String name(Transaction transaction, RoomId room) throws SQLException {
        PreparedStatement select = transaction.statement("SELECT name FROM room WHERE id = ?");
        select.setString(1, room.value());
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    void rename(Transaction transaction, RoomId room, RoomName name) throws SQLException {
        PreparedStatement update =
                transaction.statement(
                        "UPDATE room SET name = ?, name_key ="
                                + " CASE WHEN kind = 'public' THEN ? END WHERE id = ?");
        update.setString(1, name.shown());
        update.setString(2, name.key());
        update.setString(3, room.value());
        update.executeUpdate();
    }

    /** Whether it is another one now. */
    boolean setTopic(Transaction transaction, RoomId room, String topic) throws SQLException {
        PreparedStatement update =
                transaction.statement("UPDATE room SET topic = ? WHERE id = ? AND topic <> ?");
        update.setString(1, topic);
        update.setString(2, room.value());
        update.setString(3, topic);
        return update.executeUpdate() == 1;
    }

    void setArchived(Transaction transaction, RoomId room, boolean on) throws SQLException {
        PreparedStatement update =
                transaction.statement("UPDATE room SET archived = ? WHERE id = ?");
        update.setBoolean(1, on);
        update.setString(2, room.value());
        update.executeUpdate();
    }
}

package chat.beseda.account.guest;

import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets guests into rooms that everybody can find. Thread-safe. */
@Component
final class GuestRoomStore implements GuestRooms {

    private static final int ROOMS_MAX = 200;

    private final Readers readers;

    GuestRoomStore(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<Choice> of(PersonId person) {
        return readers.read(
                connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT id, name FROM room WHERE kind = 'public'"
                                            + " AND NOT archived ORDER BY name_key LIMIT ?")) {
                        select.setInt(1, ROOMS_MAX);
                        return choices(select);
                    }
                });
    }

    @Override
    public boolean admit(Transaction transaction, PersonId guest, RoomId room, long at)
            throws SQLException {
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO membership (room, person, joined_at, visible_from, read_seq)"
                                + " SELECT id, ?, ?, CASE WHEN earlier_history THEN 0 ELSE seq END,"
                                + " seq FROM room WHERE id = ? AND kind = 'public'"
                                + " AND NOT archived");
        insert.setString(1, guest.value());
        insert.setLong(2, at);
        insert.setString(3, room.value());
        return insert.executeUpdate() == 1;
    }

    private static List<Choice> choices(PreparedStatement select) throws SQLException {
        List<Choice> choices = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                choices.add(new Choice(new RoomId(row.getString("id")), row.getString("name")));
            }
        }
        return choices;
    }
}

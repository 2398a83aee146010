package chat.beseda.account.guest;

import chat.beseda.account.Person;
import chat.beseda.database.Readers;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.Notice;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets guests into rooms that everybody can find. Thread-safe. */
@Component
final class GuestRoomStore implements GuestRooms {

    private static final int ROOMS_MAX = 200;

    /** The lobby is not: nobody can be sent away from there. */
    private static final String FIT = " kind = 'public' AND NOT archived AND id <> 'lobby'";

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
                                    "SELECT id, name FROM room WHERE"
                                            + FIT
                                            + " ORDER BY name_key LIMIT ?")) {
                        select.setInt(1, ROOMS_MAX);
                        return choices(select);
                    }
                });
    }

    @Override
    public boolean admit(Transaction transaction, Person guest, RoomId room) throws SQLException {
        if (!isFit(transaction, room)) {
            return false;
        }
        long at = transaction.now(room);
        Notice.Joined joined =
                transaction.append(
                        room, seq -> new Notice.Joined(seq, guest.author(), at, Optional.empty()));
        // A public room shows what was written before to everybody, so visible_from stays 0.
        PreparedStatement insert =
                transaction.statement(
                        "INSERT INTO membership (room, person, joined_at, visible_from, read_seq)"
                                + " VALUES (?, ?, ?, 0, ?)");
        insert.setString(1, room.value());
        insert.setString(2, guest.id().value());
        insert.setLong(3, at);
        insert.setLong(4, joined.seq());
        insert.executeUpdate();
        return true;
    }

    private static boolean isFit(Transaction transaction, RoomId room) throws SQLException {
        PreparedStatement select =
                transaction.statement("SELECT 1 FROM room WHERE id = ? AND" + FIT);
        select.setString(1, room.value());
        try (ResultSet row = select.executeQuery()) {
            return row.next();
        }
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

package chat.beseda.room.finding;

import chat.beseda.database.Readers;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.room.Standings;
import chat.beseda.room.Unread;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts what members of a room have not seen. Thread-safe. */
@Component
final class StandingStore implements Standings {

    private final Readers readers;
    private final Unread unread;

    StandingStore(Readers readers, Unread unread) {
        this.readers = readers;
        this.unread = unread;
    }

    @Override
    public Map<PersonId, News> newsOf(RoomId room, Set<PersonId> people) {
        Map<PersonId, News> heads = readers.read(connection -> heads(connection, room, people));
        Map<PersonId, Long> readUpTo = new HashMap<>();
        heads.forEach((person, news) -> readUpTo.put(person, news.read()));
        Map<PersonId, Integer> counts = heads.isEmpty() ? Map.of() : unread.of(readUpTo, room);
        heads.replaceAll((person, news) -> news.with(counts.getOrDefault(person, 0)));
        return heads;
    }

    private static Map<PersonId, News> heads(
            Connection connection, RoomId room, Set<PersonId> people) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT m.person, m.read_seq, r.seq FROM membership m"
                                + " JOIN room r ON r.id = m.room WHERE m.room = ?")) {
            select.setString(1, room.value());
            Map<PersonId, News> news = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    PersonId person = new PersonId(row.getString(1));
                    if (people.contains(person)) {
                        news.put(person, new News(row.getLong(3), row.getLong(2), 0));
                    }
                }
            }
            return news;
        }
    }
}

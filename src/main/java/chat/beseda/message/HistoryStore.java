package chat.beseda.message;

import chat.beseda.protocol.Author;
import chat.beseda.protocol.Entry;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.MessageRequest.Position;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads pages of messages as they stand. Within one read transaction, so that {@code asOf} is the
 * head that the entries belong to. Holds no state.
 */
final class HistoryStore {

    /**
     * A page goes out as one frame. JSON writes a quote or a line feed as two bytes, so that the
     * worst page is twice as large, and still well below what may wait for a connection.
     */
    private static final int PAGE_BYTES_MAX = 128 * 1024;

    private static final String COLUMNS =
            "SELECT seq, id, person, name, guest, at, text, reply_to, edited, changed"
                    + " FROM message WHERE room = ? AND seq ";

    private record Slice(List<Entry> entries, boolean more) {}

    /**
     * A page, ascending. {@code more} says whether it was cut: below for the newest and {@code
     * before}, above for {@code after}, at either end for {@code around}, which holds its seq.
     *
     * @param limit entries, from 1; large texts can make it fewer, but never none
     */
    Ok.Page page(Connection connection, RoomId room, Position position, int limit)
            throws SQLException {
        Slice slice =
                switch (position) {
                    case Position.Newest() ->
                            below(connection, room, Long.MAX_VALUE, limit, PAGE_BYTES_MAX);
                    case Position.Before(long seq) ->
                            below(connection, room, seq, limit, PAGE_BYTES_MAX);
                    case Position.After(long seq) ->
                            read(connection, room, "> ? ORDER BY seq", seq, limit, PAGE_BYTES_MAX);
                    case Position.Around(long seq) -> around(connection, room, seq, limit);
                };
        return withHead(connection, room, slice);
    }

    private static Slice around(Connection connection, RoomId room, long seq, int limit)
            throws SQLException {
        int before = limit / 2;
        Slice from =
                read(
                        connection,
                        room,
                        ">= ? ORDER BY seq",
                        seq,
                        limit - before,
                        PAGE_BYTES_MAX / 2);
        Slice below = below(connection, room, seq, before, PAGE_BYTES_MAX / 2);
        List<Entry> entries = new ArrayList<>(below.entries());
        entries.addAll(from.entries());
        return new Slice(entries, below.more() || from.more());
    }

    private static Slice below(
            Connection connection, RoomId room, long seq, int limit, int bytesMax)
            throws SQLException {
        Slice down = read(connection, room, "< ? ORDER BY seq DESC", seq, limit, bytesMax);
        return new Slice(down.entries().reversed(), down.more());
    }

    private static Slice read(
            Connection connection, RoomId room, String where, long seq, int limit, int bytesMax)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + where + " LIMIT ?")) {
            select.setString(1, room.value());
            select.setLong(2, seq);
            select.setInt(3, limit + 1);
            try (ResultSet row = select.executeQuery()) {
                return slice(row, limit, bytesMax);
            }
        }
    }

    private static Slice slice(ResultSet row, int limit, int bytesMax) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        long bytes = 0;
        while (row.next()) {
            Entry entry = entry(row);
            bytes += entry.text().map(HistoryStore::bytes).orElse(0);
            if (entries.size() == limit || (bytes > bytesMax && !entries.isEmpty())) {
                return new Slice(entries, true);
            }
            entries.add(entry);
        }
        return new Slice(entries, false);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long replyTo = row.getLong("reply_to");
        OptionalLong reply = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(replyTo);
        return new Entry(
                row.getLong("seq"),
                row.getString("id"),
                new Author(
                        new PersonId(row.getString("person")),
                        row.getString("name"),
                        row.getBoolean("guest")),
                row.getLong("at"),
                Optional.ofNullable(row.getString("text")),
                reply,
                row.getBoolean("edited"),
                row.getLong("changed"));
    }

    private static Ok.Page withHead(Connection connection, RoomId room, Slice slice)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT seq, epoch FROM room WHERE id = ?")) {
            select.setString(1, room.value());
            try (ResultSet head = select.executeQuery()) {
                if (!head.next()) {
                    throw new Refusal(ErrorCode.NO_SUCH_ROOM, "There is no such room.");
                }
                return new Ok.Page(
                        slice.entries(), slice.more(), head.getString(2), head.getLong(1));
            }
        }
    }
}

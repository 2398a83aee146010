package chat.beseda.message;

import chat.beseda.protocol.Author;
import chat.beseda.protocol.Entry;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.MessageRequest.Position;
import chat.beseda.protocol.Notice;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.room.Room;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads pages of messages as they stand. Within one read transaction, so that {@code asOf} is the
 * head that the entries belong to. Immutable.
 */
final class HistoryStore {

    /**
     * A page goes out as one frame. JSON writes a quote or a line feed as two bytes, so that the
     * worst page is twice as large, and still well below what may wait for a connection.
     */
    private static final int PAGE_BYTES_MAX = 128 * 1024;

    private static final String MESSAGES =
            "SELECT seq, id, person, name, guest, at, text, reply_to, edited, changed"
                    + " FROM message WHERE room = ? AND seq > ? AND seq ";

    private static final String NOTICES =
            "SELECT body FROM event WHERE notice IS NOT NULL AND room = ? AND seq > ? AND seq ";

    private final FrameCodec codec;

    HistoryStore(FrameCodec codec) {
        this.codec = codec;
    }

    private record Slice(List<Entry> entries, boolean more) {}

    /** Which entries a page is taken from, as seen by somebody. */
    private record View(Connection connection, Room room) {

        PreparedStatement select(String sql, long seq, int limit) throws SQLException {
            PreparedStatement select = connection.prepareStatement(sql + " LIMIT ?");
            select.setString(1, room.id().value());
            select.setLong(2, room.visibleFrom());
            select.setLong(3, seq);
            select.setInt(4, limit + 1);
            return select;
        }
    }

    /**
     * A page, ascending. {@code more} says whether it was cut: below for the newest and {@code
     * before}, above for {@code after}, at either end for {@code around}, which holds its seq.
     *
     * @param limit entries, from 1; large texts can make it fewer, but never none
     */
    Ok.Page page(Connection connection, Room room, Position position, int limit)
            throws SQLException {
        View view = new View(connection, room);
        Slice slice =
                switch (position) {
                    case Position.Newest() -> below(view, Long.MAX_VALUE, limit, PAGE_BYTES_MAX);
                    case Position.Before(long seq) -> below(view, seq, limit, PAGE_BYTES_MAX);
                    case Position.After(long seq) ->
                            read(view, "> ? ORDER BY seq", seq, limit, PAGE_BYTES_MAX);
                    case Position.Around(long seq) -> around(view, seq, limit);
                };
        return withHead(connection, room.id(), slice);
    }

    private Slice around(View view, long seq, int limit) throws SQLException {
        int before = limit / 2;
        Slice from = read(view, ">= ? ORDER BY seq", seq, limit - before, PAGE_BYTES_MAX / 2);
        Slice below = below(view, seq, before, PAGE_BYTES_MAX / 2);
        List<Entry> entries = new ArrayList<>(below.entries());
        entries.addAll(from.entries());
        return new Slice(entries, below.more() || from.more());
    }

    private Slice below(View view, long seq, int limit, int bytesMax) throws SQLException {
        Slice down = read(view, "< ? ORDER BY seq DESC", seq, limit, bytesMax);
        return new Slice(down.entries().reversed(), down.more());
    }

    private Slice read(View view, String where, long seq, int limit, int bytesMax)
            throws SQLException {
        Slice messages = messages(view, where, seq, limit, bytesMax);
        Comparator<Entry> order = Comparator.comparingLong(Entry::seq);
        return withNotices(
                messages,
                notices(view, where, seq, limit),
                limit,
                where.endsWith("DESC") ? order.reversed() : order);
    }

    private static Slice messages(View view, String where, long seq, int limit, int bytesMax)
            throws SQLException {
        try (PreparedStatement select = view.select(MESSAGES + where, seq, limit);
                ResultSet row = select.executeQuery()) {
            return slice(row, limit, bytesMax);
        }
    }

    private List<Entry> notices(View view, String where, long seq, int limit) throws SQLException {
        try (PreparedStatement select = view.select(NOTICES + where, seq, limit);
                ResultSet row = select.executeQuery()) {
            List<Entry> notices = new ArrayList<>();
            while (row.next()) {
                if (codec.decodeEvent(row.getBytes(1)) instanceof Notice notice) {
                    notices.add(new Entry.Told(notice));
                }
            }
            return notices;
        }
    }

    /** Puts what happened to the room among the messages, as far as those reach. */
    private static Slice withNotices(
            Slice messages, List<Entry> notices, int limit, Comparator<Entry> order) {
        if (notices.isEmpty()) {
            return messages;
        }
        List<Entry> all = new ArrayList<>(messages.entries());
        all.addAll(notices);
        all.sort(order);
        int end = Math.min(limit, all.size());
        if (messages.more()) {
            end = Math.min(end, 1 + all.indexOf(messages.entries().getLast()));
        }
        return new Slice(List.copyOf(all.subList(0, end)), messages.more() || end < all.size());
    }

    private static Slice slice(ResultSet row, int limit, int bytesMax) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        long bytes = 0;
        while (row.next()) {
            Entry.Message entry = entry(row);
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

    private static Entry.Message entry(ResultSet row) throws SQLException {
        long replyTo = row.getLong("reply_to");
        OptionalLong reply = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(replyTo);
        return new Entry.Message(
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

package chat.beseda.database.writing;

import chat.beseda.database.RoomBatch;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Notice;
import chat.beseda.protocol.OwnEvent;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * Writes events to the ends of rooms' logs. Each head is read once, and written once, at the end.
 * Confined to the writer's thread.
 */
final class OpenTransaction implements Transaction {

    private static final long CLOCK_STEP_HELD_MS_MAX = 60_000;

    private final WriterConnection writer;
    private final String readHead;
    private final FrameCodec codec;
    private final Clock clock;
    private Map<RoomId, RoomLog> logs = new TreeMap<>();
    private Map<RoomId, RoomLog> marked = Map.of();

    OpenTransaction(WriterConnection writer, String lockingRead, FrameCodec codec, Clock clock) {
        this.writer = writer;
        this.readHead = "SELECT seq, at FROM room WHERE id = ?" + lockingRead;
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * Holds a room's log until the end of the transaction, if there is such a room. Who takes rooms
     * in sorted order never waits in a circle.
     */
    void take(RoomId room) throws SQLException {
        if (!logs.containsKey(room)) {
            readHead(room).ifPresent(log -> logs.put(room, log));
        }
    }

    @Override
    public Connection connection() {
        try {
            return writer.connection();
        } catch (SQLException lost) {
            throw new IllegalStateException("The transaction outlived its connection", lost);
        }
    }

    @Override
    public PreparedStatement statement(String sql) throws SQLException {
        return writer.statement(sql);
    }

    @Override
    public long now(RoomId room) throws SQLException {
        long now = clock.millis();
        long last = log(room).at();
        return now < last && last - now <= CLOCK_STEP_HELD_MS_MAX ? last : now;
    }

    @Override
    public <E extends Event> E append(RoomId room, LongFunction<E> event) throws SQLException {
        RoomLog log = log(room);
        long seq = log.head() + 1;
        E made = event.apply(seq);
        if (made.seq() != seq) {
            throw new IllegalArgumentException("The event is to have the seq that it was given");
        }
        byte[] json = codec.encodeEvent(made);
        PreparedStatement insert =
                statement(
                        "INSERT INTO event (room, seq, target, body, notice, leaver)"
                                + " VALUES (?, ?, ?, ?, ?, ?)");
        insert.setString(1, room.value());
        insert.setLong(2, seq);
        OptionalLong target = target(made);
        if (target.isPresent()) {
            insert.setLong(3, target.getAsLong());
        } else {
            insert.setNull(3, Types.BIGINT);
        }
        insert.setBytes(4, json);
        if (made instanceof Notice) {
            insert.setInt(5, 1);
        } else {
            insert.setNull(5, Types.INTEGER);
        }
        Optional<PersonId> leaver = leaver(made);
        insert.setString(6, leaver.map(PersonId::value).orElse(null));
        insert.executeUpdate();
        log.add(json, made.at(), leaver);
        return made;
    }

    @Override
    public void rewrite(RoomId room, long target, UnaryOperator<Event> rewriting)
            throws SQLException {
        PreparedStatement update =
                statement("UPDATE event SET body = ? WHERE room = ? AND seq = ?");
        // One body at a time: nobody knows how often a long text was edited.
        for (long seq : seqsAbout(room, target)) {
            Event rewritten = rewriting.apply(codec.decodeEvent(body(room, seq)));
            byte[] json = codec.encodeEvent(rewritten);
            update.setBytes(1, json);
            update.setString(2, room.value());
            update.setLong(3, seq);
            update.executeUpdate();
            log(room).replace(seq, json);
        }
    }

    /** Remembers where to go back to when the next change fails. */
    void mark() {
        Map<RoomId, RoomLog> copies = new TreeMap<>();
        logs.forEach((room, log) -> copies.put(room, log.copy()));
        marked = copies;
    }

    /** Forgets what was appended since {@link #mark}; the database's own savepoint apart. */
    void backToMark() {
        logs = marked;
    }

    /** Writes the heads of the rooms that grew: the last thing before the commit. */
    void writeHeads() throws SQLException {
        PreparedStatement update = statement("UPDATE room SET seq = ?, at = ? WHERE id = ?");
        for (RoomLog log : logs.values()) {
            if (log.grew()) {
                update.setLong(1, log.head());
                update.setLong(2, log.at());
                update.setString(3, log.room().value());
                update.executeUpdate();
            }
        }
    }

    /** What was appended, by room. */
    List<RoomBatch> batches() {
        return logs.values().stream().filter(RoomLog::grew).map(RoomLog::batch).toList();
    }

    private RoomLog log(RoomId room) throws SQLException {
        take(room);
        RoomLog known = logs.get(room);
        if (known == null) {
            throw new Refusal(ErrorCode.NO_SUCH_ROOM, "There is no such room.");
        }
        return known;
    }

    private Optional<RoomLog> readHead(RoomId room) throws SQLException {
        PreparedStatement select = statement(readHead);
        select.setString(1, room.value());
        try (ResultSet head = select.executeQuery()) {
            return head.next()
                    ? Optional.of(new RoomLog(room, head.getLong(1), head.getLong(2)))
                    : Optional.empty();
        }
    }

    private List<Long> seqsAbout(RoomId room, long target) throws SQLException {
        PreparedStatement select =
                statement(
                        "SELECT seq FROM event WHERE room = ? AND seq = ?"
                                + " UNION ALL"
                                + " SELECT seq FROM event WHERE room = ? AND target = ?");
        select.setString(1, room.value());
        select.setLong(2, target);
        select.setString(3, room.value());
        select.setLong(4, target);
        try (ResultSet rows = select.executeQuery()) {
            List<Long> seqs = new ArrayList<>();
            while (rows.next()) {
                seqs.add(rows.getLong(1));
            }
            return seqs;
        }
    }

    private byte[] body(RoomId room, long seq) throws SQLException {
        PreparedStatement select = statement("SELECT body FROM event WHERE room = ? AND seq = ?");
        select.setString(1, room.value());
        select.setLong(2, seq);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }

    private static OptionalLong target(Event event) {
        return switch (event) {
            case Event.Posted _ -> OptionalLong.empty();
            case Event.Edited edited -> OptionalLong.of(edited.target());
            case Event.Deleted deleted -> OptionalLong.of(deleted.target());
            case Notice _, OwnEvent _ -> OptionalLong.empty();
        };
    }

    private static Optional<PersonId> leaver(Event event) {
        return event instanceof Notice notice ? notice.leaver() : Optional.empty();
    }
}

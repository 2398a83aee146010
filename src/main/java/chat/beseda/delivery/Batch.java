package chat.beseda.delivery;

import chat.beseda.database.StoredEvent;
import chat.beseda.protocol.RoomId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run of a room's events, encoded once as one {@code events} message, and once more for plain
 * mode if anybody in the room speaks it. Thread-safe: it never changes but for what it remembers.
 */
public final class Batch {

    private final RoomId room;
    private final List<StoredEvent> events;
    private final Frame frame;
    private @Nullable List<Frame> plain;

    /**
     * Puts a batch together.
     *
     * @param events at least one, ascending and gapless
     * @param frame the {@code events} message that holds them
     */
    public Batch(RoomId room, List<StoredEvent> events, Frame frame) {
        this.room = room;
        this.events = List.copyOf(events);
        this.frame = frame;
    }

    public RoomId room() {
        return room;
    }

    public long firstSeq() {
        return events.getFirst().seq();
    }

    public long lastSeq() {
        return events.getLast().seq();
    }

    /** All of it as one {@code events} message. */
    public Frame frame() {
        return frame;
    }

    /** All of it in plain mode's words, encoded by the first who asks. */
    public synchronized List<Frame> plain(Function<List<StoredEvent>, List<Frame>> encoding) {
        if (plain == null) {
            plain = encoding.apply(events);
        }
        return plain;
    }
}

package chat.beseda.database;

import chat.beseda.protocol.Author;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.NamedPerson;
import chat.beseda.protocol.Notice;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A log in memory. Thread-safe. */
public final class FakeEventLog implements EventLog {

    public static final Author MARY = new Author(new PersonId("gMary"), "Mary", true);

    private final FrameCodec codec = new FrameCodec(Limits.DEFAULT);
    private final Map<RoomId, TreeMap<Long, StoredEvent>> rooms = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();

    /** Writes messages to the log and gives what a transaction would tell of them. */
    public synchronized RoomBatch write(RoomId room, String... texts) {
        TreeMap<Long, StoredEvent> events = rooms.computeIfAbsent(room, any -> new TreeMap<>());
        List<StoredEvent> written = new ArrayList<>();
        for (String text : texts) {
            long seq = events.size() + 1L;
            Event posted =
                    new Event.Posted(
                            seq, "id" + seq, MARY, 0, Optional.of(text), OptionalLong.empty());
            StoredEvent stored = new StoredEvent(seq, codec.encodeEvent(posted));
            events.put(seq, stored);
            written.add(stored);
        }
        return new RoomBatch(room, written);
    }

    /** Writes that Mary sent somebody away. */
    public synchronized RoomBatch writeRemoval(RoomId room, PersonId person) {
        TreeMap<Long, StoredEvent> events = rooms.computeIfAbsent(room, any -> new TreeMap<>());
        long seq = events.size() + 1L;
        Event removed = new Notice.Removed(seq, MARY, 0, new NamedPerson(person, "Pedro"));
        StoredEvent stored = new StoredEvent(seq, codec.encodeEvent(removed), Optional.of(person));
        events.put(seq, stored);
        return new RoomBatch(room, List.of(stored));
    }

    /** How many pages were read so far. */
    public int reads() {
        return reads.get();
    }

    @Override
    public synchronized List<StoredEvent> read(
            RoomId room, long after, int eventsMax, int bytesMax) {
        reads.incrementAndGet();
        List<StoredEvent> page = new ArrayList<>();
        int bytes = 0;
        for (StoredEvent event : events(room).tailMap(after, false).values()) {
            bytes += event.json().length;
            if (!page.isEmpty() && (page.size() == eventsMax || bytes > bytesMax)) {
                break;
            }
            page.add(event);
        }
        return page;
    }

    @Override
    public synchronized Map<RoomId, Head> heads(Collection<RoomId> asked) {
        Map<RoomId, Head> heads = new ConcurrentHashMap<>();
        asked.forEach(room -> heads.put(room, new Head(events(room).size(), "epoch")));
        return heads;
    }

    private TreeMap<Long, StoredEvent> events(RoomId room) {
        return rooms.computeIfAbsent(room, any -> new TreeMap<>());
    }
}

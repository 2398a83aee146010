package chat.beseda.database;

import chat.beseda.protocol.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads rooms' logs. Thread-safe. */
public interface EventLog {

    /** The head and epoch of a room's log. */
    record Head(long seq, String epoch) {}

    /**
     * Events with a seq above {@code after}, ascending; stops at either limit, gives at least one.
     */
    List<StoredEvent> read(RoomId room, long after, int eventsMax, int bytesMax);

    /** The heads of those rooms that exist. */
    Map<RoomId, Head> heads(Collection<RoomId> rooms);
}

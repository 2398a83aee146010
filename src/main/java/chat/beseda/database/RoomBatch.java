package chat.beseda.database;

import chat.beseda.protocol.RoomId;
import java.util.List;

/** Events of one room that one transaction committed, ascending and gapless. Immutable. */
public record RoomBatch(RoomId room, List<StoredEvent> events) {}

package chat.beseda.room;

import chat.beseda.protocol.RoomId;

/** A room as somebody who may enter sees it. Immutable. */
public record Room(RoomId id, String name, String kind, long seq, String epoch) {}

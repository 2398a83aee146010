package chat.beseda.delivery;

import chat.beseda.protocol.RoomId;

/** A run of a room's events, encoded once as one {@code events} message. Immutable. */
public record Batch(RoomId room, long firstSeq, long lastSeq, Frame frame) {}

package chat.beseda.protocol;

import java.util.List;
import java.util.OptionalLong;

/** What the server says. Immutable. */
public sealed interface ServerMessage {

    /** The first words on every connection. */
    record Welcome(String version, You you, List<RoomSummary> rooms, Limits limits, long at)
            implements ServerMessage {}

    /** Who the connection speaks for. */
    record You(PersonId id, String name, String role, boolean guest) {}

    /** A room that the person may enter. */
    record RoomSummary(RoomId id, String name, String kind, long seq, String epoch) {}

    /** The answer to the request {@code ref}. */
    record Answer(long ref, Ok ok) implements ServerMessage {}

    /** A refusal; without {@code ref} when the request had none. */
    record Failure(OptionalLong ref, ErrorCode code, String message, long retryAfterMs)
            implements ServerMessage {}

    /** Events of one room, ascending and gapless. */
    record Events(RoomId room, List<Event> events) implements ServerMessage {}

    /** A room's log grew while its feed is not open. */
    record Head(RoomId room, long seq) implements ServerMessage {}

    /** The server is about to close this connection, and when it expects to be back. */
    record Drain(long closeInMs, OptionalLong backInMs) implements ServerMessage {}
}

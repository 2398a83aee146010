package chat.beseda.protocol;

import java.util.Optional;
import java.util.OptionalLong;

/** Requests about the connection's own feeds, answered by the connection itself. Immutable. */
public sealed interface FeedRequest extends Request {

    /**
     * Follow a room; with {@code after} and {@code epoch}, replay what came since.
     *
     * @param after the last seq that the client has; what can be no seq, such as a negative number,
     *     is read as {@link Long#MAX_VALUE}, which lies beyond every head and so means a reset
     */
    record Open(long ref, RoomId room, OptionalLong after, Optional<String> epoch)
            implements FeedRequest {

        @Override
        public String type() {
            return "open";
        }
    }

    /** Stop following a room; the membership stays. */
    record Close(long ref, RoomId room) implements FeedRequest {

        @Override
        public String type() {
            return "close";
        }
    }

    /** Are you there? */
    record Ping(long ref) implements FeedRequest {

        @Override
        public String type() {
            return "ping";
        }
    }
}

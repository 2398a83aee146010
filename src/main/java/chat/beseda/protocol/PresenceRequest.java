package chat.beseda.protocol;

import java.util.Optional;

/** Requests about being here, of which nothing is kept. Immutable. */
public sealed interface PresenceRequest extends Request {

    /** The room is on this connection's screen; empty when nothing is, and nobody looks. */
    record Looking(long ref, Optional<RoomId> room) implements PresenceRequest {

        @Override
        public String type() {
            return "looking";
        }
    }

    /** Something is being written; said again every few seconds while it goes on. */
    record Typing(long ref, RoomId room) implements PresenceRequest {

        @Override
        public String type() {
            return "typing";
        }
    }
}

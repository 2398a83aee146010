package chat.beseda.protocol;

import java.util.OptionalLong;

/** Requests about what people write. Immutable. */
public sealed interface MessageRequest extends Request {

    RoomId room();

    /** A request that changes something; {@code id} makes sending it again safe. */
    sealed interface Change extends MessageRequest, ChangeRequest {}

    /**
     * Write a message.
     *
     * @param text cleaned of what nobody sees, and not blank
     * @param replyTo the seq of the message that this one answers
     */
    record Post(long ref, RoomId room, String id, String text, OptionalLong replyTo)
            implements Change {

        @Override
        public String type() {
            return "post";
        }
    }

    /** Replace the text of one's own message; {@code target} is its seq. */
    record Edit(long ref, RoomId room, String id, long target, String text) implements Change {

        @Override
        public String type() {
            return "edit";
        }
    }

    /** Take one's own message away; {@code target} is its seq. */
    record Delete(long ref, RoomId room, String id, long target) implements Change {

        @Override
        public String type() {
            return "delete";
        }
    }

    /**
     * Read a page of what was written.
     *
     * @param limit entries, from 1 to {@link Limits#historyEntriesMax}
     */
    record History(long ref, RoomId room, Position position, int limit) implements MessageRequest {

        @Override
        public String type() {
            return "history";
        }
    }

    /** Where a page of history lies. */
    sealed interface Position {

        /** The newest messages. */
        record Newest() implements Position {}

        /** Those just below {@code seq}. */
        record Before(long seq) implements Position {}

        /** Those just above {@code seq}. */
        record After(long seq) implements Position {}

        /** Those on both sides of {@code seq}. */
        record Around(long seq) implements Position {}
    }
}

package chat.beseda.protocol;

import java.util.Optional;
import java.util.OptionalLong;

/** What the timeline of a room shows, in a page of history. Immutable. */
public sealed interface Entry {

    /** Its place in the room's log. */
    long seq();

    /**
     * A message as it stands.
     *
     * @param author the name does not go over the wire when the message was deleted
     * @param at milliseconds since 1970, UTC
     * @param text empty when the message was deleted
     * @param replyTo the seq of the message that this one answers
     * @param edited whether the text is not the first one
     * @param changed the last seq that touched it; its own seq if nothing did
     */
    record Message(
            long seq,
            String id,
            Author author,
            long at,
            Optional<String> text,
            OptionalLong replyTo,
            boolean edited,
            long changed)
            implements Entry {}

    /** What happened to the room itself. */
    record Told(Notice notice) implements Entry {

        @Override
        public long seq() {
            return notice.seq();
        }
    }
}

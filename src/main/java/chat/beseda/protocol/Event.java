package chat.beseda.protocol;

import java.util.Optional;
import java.util.OptionalLong;

/** One entry of a log: a room's, or a person's own. Immutable. */
public sealed interface Event permits Event.Posted, Event.Edited, Event.Deleted, Notice, OwnEvent {

    /** The position in the room's log: from 1, gapless, in commit order. */
    long seq();

    Author author();

    /** Milliseconds since 1970, UTC. */
    long at();

    /** The word that stands in {@code kind} on the wire. */
    String kind();

    /**
     * Somebody wrote a message.
     *
     * @param text empty if it was deleted since ({@code gone} on the wire, and no name either)
     * @param replyTo the seq of the message that this one answers
     */
    record Posted(
            long seq,
            String id,
            Author author,
            long at,
            Optional<String> text,
            OptionalLong replyTo)
            implements Event {

        @Override
        public String kind() {
            return "posted";
        }
    }

    /**
     * The text of a message was replaced.
     *
     * @param target the seq of the message
     * @param text empty if it was deleted since ({@code gone} on the wire, and no name either)
     */
    record Edited(long seq, Author author, long at, long target, Optional<String> text)
            implements Event {

        @Override
        public String kind() {
            return "edited";
        }
    }

    /**
     * A message was taken away.
     *
     * @param target the seq of the message
     */
    record Deleted(long seq, Author author, long at, long target) implements Event {

        @Override
        public String kind() {
            return "deleted";
        }
    }
}

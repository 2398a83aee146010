package chat.beseda.protocol;

import java.util.List;
import java.util.OptionalLong;

/** What an {@code ok} carries, by the kind of request it answers. Immutable. */
public sealed interface Ok {

    /** Nothing but the confirmation. */
    record Done() implements Ok {}

    /** A change is on disk as the event {@code seq}; a post also says when. */
    record Stored(long seq, OptionalLong at) implements Ok {}

    /** A feed is open; with {@code reset} nothing is replayed and live starts at head + 1. */
    record Opened(long seq, String epoch, boolean reset) implements Ok {}

    /** A page of history as of the event {@code asOf}. */
    record Page(List<Entry> entries, boolean more, String epoch, long asOf) implements Ok {}

    /** The answer to a ping: the server's time in milliseconds since 1970, UTC. */
    record Pong(long at) implements Ok {}
}

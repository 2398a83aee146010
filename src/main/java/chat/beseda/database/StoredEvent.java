package chat.beseda.database;

import chat.beseda.protocol.PersonId;
import java.util.Optional;

/**
 * An event as it lies in the log. Immutable by agreement: nobody writes to {@code json}.
 *
 * @param json the event's object as it goes over the wire, UTF-8
 * @param leaver who may hear of nothing that follows it
 */
public record StoredEvent(long seq, byte[] json, Optional<PersonId> leaver) {

    /** An event that sends nobody away. */
    public StoredEvent(long seq, byte[] json) {
        this(seq, json, Optional.empty());
    }
}

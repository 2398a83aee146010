package chat.beseda.database;

/**
 * An event as it lies in the log. Immutable by agreement: nobody writes to {@code json}.
 *
 * @param json the event's object as it goes over the wire, UTF-8
 */
public record StoredEvent(long seq, byte[] json) {}

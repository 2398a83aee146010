package chat.beseda.protocol;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message as it stands, in a page of history. Immutable.
 *
 * @param text empty when the message was deleted
 * @param changed the last seq that touched it; its own seq if nothing did
 */
public record Entry(
        long seq,
        String id,
        Author author,
        long at,
        Optional<String> text,
        OptionalLong replyTo,
        boolean edited,
        long changed) {}

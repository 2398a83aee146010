package chat.beseda.protocol;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A message as it stands, in a page of history. Immutable.
 *
 * @param author the name does not go over the wire when the message was deleted
 * @param at milliseconds since 1970, UTC
 * @param text empty when the message was deleted
 * @param replyTo the seq of the message that this one answers
 * @param edited whether the text is not the first one
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

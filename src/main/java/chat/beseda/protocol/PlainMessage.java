package chat.beseda.protocol;

import java.util.Optional;

/**
 * What somebody says in plain mode. Immutable.
 *
 * @param content the text, cleaned as every text is
 * @param id the client's own string, if it gave one; makes sending it again safe
 * @param userName what the speaker wants to be called
 */
public record PlainMessage(String content, Optional<String> id, Optional<String> userName) {}

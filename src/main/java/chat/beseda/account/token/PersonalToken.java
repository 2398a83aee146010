package chat.beseda.account.token;

import chat.beseda.protocol.PersonId;
import java.util.OptionalLong;

/**
 * What is known of a token, which is everything but the token itself. Immutable.
 *
 * @param createdAt in milliseconds since 1970, UTC
 * @param lastUsedAt the same, true to the hour; empty if nobody used it
 */
public record PersonalToken(
        String id, PersonId account, String label, long createdAt, OptionalLong lastUsedAt) {}

package chat.beseda.account.reset;

import chat.beseda.protocol.PersonId;
import java.util.Optional;

/**
 * Whose link it is, without the code that opens it. Immutable.
 *
 * @param maker empty for the owner's own, made at the server itself
 */
record PasswordLink(PersonId person, Optional<PersonId> maker) {}

/** Whom the server belongs to: the set-up, and the way back for an owner who lost the password. */
@NullMarked
package chat.beseda.account.owner;

import org.jspecify.annotations.NullMarked;

/** Invitations, by which people get an account. */
@NullMarked
package chat.beseda.account.invitation;

import org.jspecify.annotations.NullMarked;

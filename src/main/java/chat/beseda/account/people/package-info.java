/** Everybody with an account, and what the owner and admins may do about them. */
@NullMarked
package chat.beseda.account.people;

import org.jspecify.annotations.NullMarked;

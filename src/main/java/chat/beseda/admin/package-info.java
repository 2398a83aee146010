/**
 * How the server itself is, for the owner and admins. It refuses to know people, whom {@code
 * account} looks after.
 */
@NullMarked
package chat.beseda.admin;

import org.jspecify.annotations.NullMarked;

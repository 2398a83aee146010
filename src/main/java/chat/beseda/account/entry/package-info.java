/** Signing in: name and password, not too often. It refuses to know HTTP. */
@NullMarked
package chat.beseda.account.entry;

import org.jspecify.annotations.NullMarked;

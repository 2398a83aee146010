/** Personal tokens, for programs. It refuses to know what is done with them. */
@NullMarked
package chat.beseda.account.token;

import org.jspecify.annotations.NullMarked;

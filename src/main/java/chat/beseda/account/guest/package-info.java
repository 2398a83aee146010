/** People without an account. It refuses to know what they say. */
@NullMarked
package chat.beseda.account.guest;

import org.jspecify.annotations.NullMarked;

/** Links by which people take a new password. It refuses to know how they come to them. */
@NullMarked
package chat.beseda.account.reset;

import org.jspecify.annotations.NullMarked;

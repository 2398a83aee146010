/** Which passwords are good enough, and their slow hashes. It refuses to know whose they are. */
@NullMarked
package chat.beseda.account.password;

import org.jspecify.annotations.NullMarked;

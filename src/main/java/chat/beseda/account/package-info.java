/** Who somebody is: guests today, accounts later. It refuses to know rooms and messages. */
@NullMarked
package chat.beseda.account;

import org.jspecify.annotations.NullMarked;

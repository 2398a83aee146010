/**
 * Who somebody is: guests, members and the owner, and by what they are recognised. It refuses to
 * know rooms and messages.
 */
@NullMarked
package chat.beseda.account;

import org.jspecify.annotations.NullMarked;

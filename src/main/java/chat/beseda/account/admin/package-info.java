/** The admin pages about people: who is here, who may come, and what was done about it. */
@NullMarked
package chat.beseda.account.admin;

import org.jspecify.annotations.NullMarked;

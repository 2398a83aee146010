/** What people show of themselves: a photo, a line, a theme. It refuses to know how it is drawn. */
@NullMarked
package chat.beseda.account.profile;

import org.jspecify.annotations.NullMarked;

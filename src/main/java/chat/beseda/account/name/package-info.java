/** What people are called, and which names are too much alike. It refuses to know passwords. */
@NullMarked
package chat.beseda.account.name;

import org.jspecify.annotations.NullMarked;

/** What people write: posting, editing, deleting and reading back. It refuses to know sockets. */
@NullMarked
package chat.beseda.message;

import org.jspecify.annotations.NullMarked;

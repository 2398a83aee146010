/**
 * The one writer: the queue of changes, the group commit and the open transaction. It refuses to
 * know what the changes mean.
 */
@NullMarked
package chat.beseda.database.writing;

import org.jspecify.annotations.NullMarked;

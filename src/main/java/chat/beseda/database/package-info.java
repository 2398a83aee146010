/**
 * The log, its one writer with group commit, the reader pool, migrations and the locked data
 * directory. It refuses to know who may do what, and who is listening.
 */
@NullMarked
package chat.beseda.database;

import org.jspecify.annotations.NullMarked;

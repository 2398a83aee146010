/**
 * SQLite: the two pools on its file in the data directory, and the engine's own ways. It refuses to
 * know what is written.
 */
@NullMarked
package chat.beseda.database.sqlite;

import org.jspecify.annotations.NullMarked;

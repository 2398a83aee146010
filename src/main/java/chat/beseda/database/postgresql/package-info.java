/**
 * PostgreSQL: the address of the server, the two pools of connections to it, what it must promise,
 * and the engine's own ways. It refuses to know what is written.
 */
@NullMarked
package chat.beseda.database.postgresql;

import org.jspecify.annotations.NullMarked;

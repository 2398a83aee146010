/**
 * The porch: the guard at the door, one Connection for each browser, catch-up, heartbeat, limits
 * and drain. It refuses to know what messages mean; the features' handlers do.
 */
@NullMarked
package chat.beseda.connection;

import org.jspecify.annotations.NullMarked;

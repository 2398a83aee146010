/**
 * The guard on every frame of an open WebSocket: how many, how large, and that they are signs of
 * life. It refuses to know what they say.
 */
@NullMarked
package chat.beseda.connection.frame;

import org.jspecify.annotations.NullMarked;

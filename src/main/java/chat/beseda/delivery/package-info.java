/**
 * Fan-out: takes what was committed, encodes it once, and offers it to whoever is subscribed. It
 * refuses to know people, permissions and sockets.
 */
@NullMarked
package chat.beseda.delivery;

import org.jspecify.annotations.NullMarked;

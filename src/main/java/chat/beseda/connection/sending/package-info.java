/**
 * What waits to be sent on one connection, and how it gets onto the socket. It refuses to know what
 * the frames say.
 */
@NullMarked
package chat.beseda.connection.sending;

import org.jspecify.annotations.NullMarked;

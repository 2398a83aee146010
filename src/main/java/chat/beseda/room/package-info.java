/** Rooms, and who may enter and post. It refuses to know messages and sockets. */
@NullMarked
package chat.beseda.room;

import org.jspecify.annotations.NullMarked;

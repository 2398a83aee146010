/**
 * The pages around the chat: shells, import map, security headers and caching. It refuses to know
 * rooms and messages, which travel over the socket.
 */
@NullMarked
package chat.beseda.page;

import org.jspecify.annotations.NullMarked;

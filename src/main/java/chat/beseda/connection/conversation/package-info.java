/**
 * What is heard and said on one connection, in v1 and in plain mode: limits, dispatch, answers. It
 * refuses to know sockets, and what the features do with a request.
 */
@NullMarked
package chat.beseda.connection.conversation;

import org.jspecify.annotations.NullMarked;

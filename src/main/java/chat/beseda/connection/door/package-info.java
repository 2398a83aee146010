/**
 * Who may come in: the judgement on a request before it becomes a WebSocket, made on plain values.
 * It refuses to know servlets, Jetty and what is said once somebody is in.
 */
@NullMarked
package chat.beseda.connection.door;

import org.jspecify.annotations.NullMarked;

/**
 * The door in HTTP: reads requests for the guard, answers who is not let in, and sets the web
 * server's own limits. It refuses to know what is said once somebody is in.
 */
@NullMarked
package chat.beseda.connection.entrance;

import org.jspecify.annotations.NullMarked;

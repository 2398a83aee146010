/**
 * The words of the wire: sealed families of records, the codec between them and JSON, and the
 * tables of errors and close codes. It refuses to know Spring, sockets, databases and the time.
 */
@NullMarked
package chat.beseda.protocol;

import org.jspecify.annotations.NullMarked;

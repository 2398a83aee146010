/** Reading what programs send, strictly and in bounded time. It refuses to know who asks. */
@NullMarked
package chat.beseda.protocol.reading;

import org.jspecify.annotations.NullMarked;

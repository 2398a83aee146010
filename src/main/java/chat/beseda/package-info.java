/** The house itself: it starts, and leaves all work to its rooms. */
@NullMarked
package chat.beseda;

import org.jspecify.annotations.NullMarked;

/**
 * How somebody stands to a room and what they may therefore do there. It refuses to know what they
 * do.
 */
@NullMarked
package chat.beseda.room.standing;

import org.jspecify.annotations.NullMarked;

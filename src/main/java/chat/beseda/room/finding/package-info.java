/** The rooms and people that somebody can see, read and never changed. */
@NullMarked
package chat.beseda.room.finding;

import org.jspecify.annotations.NullMarked;

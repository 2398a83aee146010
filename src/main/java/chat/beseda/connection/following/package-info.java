/**
 * The rooms that one connection follows: replaying what was missed, then the live feed. It refuses
 * to know what the events mean.
 */
@NullMarked
package chat.beseda.connection.following;

import org.jspecify.annotations.NullMarked;

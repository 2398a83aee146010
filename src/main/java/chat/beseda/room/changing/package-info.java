/**
 * What people change about rooms and their own place in them. It refuses to know what is written
 * there.
 */
@NullMarked
package chat.beseda.room.changing;

import org.jspecify.annotations.NullMarked;

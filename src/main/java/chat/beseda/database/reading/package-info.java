/**
 * Reading: the pool of connections that cannot write, and the log as read through it. It refuses to
 * know what the events mean.
 */
@NullMarked
package chat.beseda.database.reading;

import org.jspecify.annotations.NullMarked;

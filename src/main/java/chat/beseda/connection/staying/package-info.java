/**
 * Keeping connections alive, noticing the dead, and saying goodbye. It refuses to know what is said
 * on them.
 */
@NullMarked
package chat.beseda.connection.staying;

import org.jspecify.annotations.NullMarked;

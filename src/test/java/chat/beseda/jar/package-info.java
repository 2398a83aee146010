/**
 * The finished jar in a process of its own, as an operator runs it: killed, cut off, slowed down.
 */
@NullMarked
package chat.beseda.jar;

import org.jspecify.annotations.NullMarked;

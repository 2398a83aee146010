/** Finds the real browser that tests drive. */
@NullMarked
package chat.beseda.browser;

import org.jspecify.annotations.NullMarked;

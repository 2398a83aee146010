/** The rules of the house: walls, sizes, words, the build's own scripts and the documents. */
@NullMarked
package chat.beseda.house;

import org.jspecify.annotations.NullMarked;

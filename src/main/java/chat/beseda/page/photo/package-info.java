/** The photos of people, as browsers fetch them. */
@NullMarked
package chat.beseda.page.photo;

import org.jspecify.annotations.NullMarked;

/** Who is here and who is writing, of which nothing is kept. It refuses to know what they write. */
@NullMarked
package chat.beseda.presence;

import org.jspecify.annotations.NullMarked;

/**
 * What comes before an open database: the locked data directory, which engine it is, and bringing
 * it to this version. It refuses to know how an engine is spoken to.
 */
@NullMarked
package chat.beseda.database.opening;

import org.jspecify.annotations.NullMarked;

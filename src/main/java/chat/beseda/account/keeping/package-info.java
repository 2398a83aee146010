/** How accounts reach the database: changes that touch no room, and settings. */
@NullMarked
package chat.beseda.account.keeping;

import org.jspecify.annotations.NullMarked;

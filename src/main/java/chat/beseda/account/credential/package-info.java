/** The news that a credential ended. It refuses to know who was let in by it. */
@NullMarked
package chat.beseda.account.credential;

import org.jspecify.annotations.NullMarked;

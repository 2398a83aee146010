/**
 * The accounts as they lie in the database. It refuses to know how somebody proves who they are.
 */
@NullMarked
package chat.beseda.account.member;

import org.jspecify.annotations.NullMarked;

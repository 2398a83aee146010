/**
 * What was done to people and invitations, and by whom. It refuses to know whether it was right.
 */
@NullMarked
package chat.beseda.account.audit;

import org.jspecify.annotations.NullMarked;

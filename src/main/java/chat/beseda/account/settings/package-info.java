/** What somebody with an account can see to themselves. */
@NullMarked
package chat.beseda.account.settings;

import org.jspecify.annotations.NullMarked;

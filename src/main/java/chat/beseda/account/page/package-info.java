/** The pages about accounts. They refuse to know how anything is stored. */
@NullMarked
package chat.beseda.account.page;

import org.jspecify.annotations.NullMarked;

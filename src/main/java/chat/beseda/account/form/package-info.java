/** Why a form is not accepted, in words that a page can say. */
@NullMarked
package chat.beseda.account.form;

import org.jspecify.annotations.NullMarked;

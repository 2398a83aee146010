/** Who somebody is, by what they hold. It refuses to know what they may do. */
@NullMarked
package chat.beseda.account.recognition;

import org.jspecify.annotations.NullMarked;

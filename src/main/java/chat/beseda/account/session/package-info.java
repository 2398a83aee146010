/** Sessions of browsers: Spring Session on the one writer. It refuses to know passwords. */
@NullMarked
package chat.beseda.account.session;

import org.jspecify.annotations.NullMarked;

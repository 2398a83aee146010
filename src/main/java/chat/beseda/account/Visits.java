package chat.beseda.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Who a browser is signed in as. Thread-safe. */
public interface Visits {

    /** The cookie that holds a session's id; see {@link SafeCookies}. */
    String COOKIE = "beseda-session";

    /** Who asks for this page; empty for guests and strangers. */
    Optional<Person> person(HttpServletRequest request);

    /** What the forms of the page have to send back as {@code _csrf}. */
    String formToken(HttpServletRequest request);

    /**
     * Makes the browser forget a session that ended, so that it is seen as what it is now:
     * nobody's.
     */
    void forgetEnded(HttpServletRequest request, HttpServletResponse response);
}

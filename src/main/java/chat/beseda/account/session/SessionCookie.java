package chat.beseda.account.session;

import chat.beseda.account.SafeCookies;
import chat.beseda.account.Visits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;

/**
 * The cookie with a session's id. It stays for a year; how long the session lasts is known to the
 * server alone. Thread-safe.
 */
final class SessionCookie implements CookieSerializer {

    private final SafeCookies cookies;

    SessionCookie(SafeCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        if (cookie.getCookieValue().isEmpty()) {
            cookies.forget(cookie.getRequest(), cookie.getResponse(), Visits.COOKIE);
        } else {
            cookies.keep(
                    cookie.getRequest(),
                    cookie.getResponse(),
                    Visits.COOKIE,
                    cookie.getCookieValue());
        }
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.read(request, Visits.COOKIE).stream().toList();
    }
}

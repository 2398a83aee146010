package chat.beseda.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Cookies that say who somebody is: no script reads them, no foreign form sends them, and where the
 * way is encrypted they never go another one. Thread-safe.
 */
public final class SafeCookies {

    private static final Duration KEPT = Duration.ofDays(365);

    private final ServerAddress address;

    public SafeCookies(ServerAddress address) {
        this.address = address;
    }

    /**
     * The cookie's name on the wire. What {@code __Host-} begins was surely set by this server over
     * an encrypted connection (RFC 6265bis), so that nobody on the way can slip in one of theirs.
     */
    public static String name(String name, boolean encrypted) {
        return encrypted ? "__Host-" + name : name;
    }

    public boolean isEncrypted(HttpServletRequest request) {
        return address.isEncrypted(
                request.getScheme(), Optional.ofNullable(request.getHeader(HttpHeaders.HOST)));
    }

    public Optional<String> read(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(name, isEncrypted(request))))
                .map(Cookie::getValue);
    }

    /** Asks the browser to keep it for a year, which begins anew each time it is set. */
    public void keep(
            HttpServletRequest request, HttpServletResponse response, String name, String value) {
        add(response, cookie(request, name, value, KEPT));
    }

    public void forget(HttpServletRequest request, HttpServletResponse response, String name) {
        add(response, cookie(request, name, "", Duration.ZERO));
    }

    private ResponseCookie cookie(
            HttpServletRequest request, String name, String value, Duration kept) {
        boolean encrypted = isEncrypted(request);
        return ResponseCookie.from(name(name, encrypted), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(encrypted)
                .maxAge(kept)
                .build();
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package chat.beseda.account.session;

import chat.beseda.account.SafeCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * What a form has to send back to prove that it is ours, remembered by a cookie of the browser: a
 * session for everybody who looks at a form would be a row in the database for every passer-by.
 * Thread-safe.
 */
final class FormTokens implements CsrfTokenRepository {

    static final String COOKIE = "beseda-form";

    private final SafeCookies cookies;
    private final CookieCsrfTokenRepository open = repository(false);
    private final CookieCsrfTokenRepository encrypted = repository(true);

    FormTokens(SafeCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return fitting(request).generateToken(request);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        fitting(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return fitting(request).loadToken(request);
    }

    private CookieCsrfTokenRepository fitting(HttpServletRequest request) {
        return cookies.isEncrypted(request) ? encrypted : open;
    }

    private static CookieCsrfTokenRepository repository(boolean secure) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(SafeCookies.name(COOKIE, secure));
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(secure));
        return repository;
    }
}

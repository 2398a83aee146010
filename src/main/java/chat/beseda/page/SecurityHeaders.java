package chat.beseda.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the browser's safety rules on every answer, refusals and errors too. Immutable. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private final String contentSecurityPolicy;

    SecurityHeaders(ImportMap importMap) {
        this.contentSecurityPolicy =
                String.join(
                        "; ",
                        "default-src 'none'",
                        "script-src 'self' " + importMap.contentSecuritySource(),
                        "style-src 'self'",
                        "img-src 'self' blob:",
                        "media-src 'self' blob:",
                        "connect-src 'self'",
                        "font-src 'self'",
                        "manifest-src 'self'",
                        "worker-src 'self'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "object-src 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types lit-html");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Pages hold a name; files, which do not, bring their own rule.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": with it, browsers send "Origin: null" with our own forms.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
        }
        chain.doFilter(request, response);
    }

    // An error page is a second pass through the filters, of an answer that was emptied.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}

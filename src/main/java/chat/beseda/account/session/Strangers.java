package chat.beseda.account.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What those hear who ask for a page that is not for them: to sign in, or that it is not allowed.
 * For who is not in charge there are no admin pages at all. Holds no state.
 */
final class Strangers implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException unknown)
            throws IOException {
        String path = request.getServletPath();
        if (path.equals(SecurityConfiguration.METRICS)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (isAdmin(path)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/sign-in");
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean hidden = isAdmin(request.getServletPath()) && !(denied instanceof CsrfException);
        response.sendError((hidden ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
    }

    private static boolean isAdmin(String path) {
        return path.equals(SecurityConfiguration.ADMIN)
                || path.startsWith(SecurityConfiguration.ADMIN + "/");
    }
}

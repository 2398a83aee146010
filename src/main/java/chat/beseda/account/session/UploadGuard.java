package chat.beseda.account.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets files come in only where one is asked for, from people who are signed in, and not larger
 * than it may be. Stands before whoever first looks for a form's fields, since that reads all of
 * it. Holds no state.
 */
final class UploadGuard extends OncePerRequestFilter {

    private static final String WHERE_FILES_ARE_ASKED_FOR = "/settings/photo";

    /** A photo of 5 MiB and what a form writes around it; as in application.yaml. */
    private static final long FORM_BYTES_MAX = (5 * 1024 + 64) * 1024L;

    /** What is heard to its end, so that the browser shows what is wrong and not a lost line. */
    private static final long HEARD_BYTES_MAX = 64 * 1024 * 1024L;

    private final SignedIn visits;

    UploadGuard(SignedIn visits) {
        this.visits = visits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bytes = request.getContentLengthLong();
        if (!hasFiles(request)) {
            chain.doFilter(request, response);
        } else if (!request.getServletPath().equals(WHERE_FILES_ARE_ASKED_FOR)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (visits.person(request).isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (bytes < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (bytes > HEARD_BYTES_MAX) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (bytes > FORM_BYTES_MAX) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/settings?problem=photo-too-large");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}

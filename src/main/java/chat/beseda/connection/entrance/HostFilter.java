package chat.beseda.connection.entrance;

import chat.beseda.connection.door.Decision;
import chat.beseda.connection.door.Knock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Stands before every page and form, so that no foreign name and no foreign page reaches them.
 * Thread-safe.
 */
final class HostFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Asked by machines that know this one only by a number; it tells no more than up or down. */
    private static final String HEALTH = "/actuator/health";

    private final transient PageGuard guard;
    private final transient FirstVisit firstVisit;

    HostFilter(PageGuard guard, FirstVisit firstVisit) {
        this.guard = guard;
        this.firstVisit = firstVisit;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Decision.Refused> refused = judge(request);
        if (refused.isPresent()) {
            Answer.write(request, response, refused.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Decision.Refused> judge(HttpServletRequest request) {
        Optional<Knock> knock = Knocks.read(request);
        if (knock.isEmpty()) {
            return Optional.of(Answer.TOO_MANY_HEADERS);
        }
        String path = request.getServletPath();
        return isHealth(path)
                ? Optional.empty()
                : guard.refuse(knock.get()).filter(_ -> !firstVisit.letsIn(path, knock.get()));
    }

    private static boolean isHealth(String path) {
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }
}

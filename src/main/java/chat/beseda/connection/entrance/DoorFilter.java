package chat.beseda.connection.entrance;

import chat.beseda.connection.door.Decision;
import chat.beseda.connection.door.DoorGuard;
import chat.beseda.connection.door.Knock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Stands before {@code /chat}: whoever the guard refuses gets no further, and learns the same from
 * a plain GET as from a handshake, where a browser would not tell. Thread-safe.
 */
final class DoorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient DoorGuard guard;

    DoorFilter(DoorGuard guard) {
        this.guard = guard;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Knock> knock = Knocks.read(request);
        Decision decision = knock.map(guard::judge).orElse(Answer.TOO_MANY_HEADERS);
        switch (decision) {
            case Decision.Refused refused -> Answer.write(request, response, refused);
            case Decision.Admitted admitted -> {
                request.setAttribute(Decision.Admitted.class.getName(), admitted);
                chain.doFilter(request, response);
            }
        }
    }
}

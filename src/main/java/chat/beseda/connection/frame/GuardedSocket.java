package chat.beseda.connection.frame;

import chat.beseda.connection.LifeSigns;
import chat.beseda.connection.door.Decision;
import chat.beseda.connection.door.SubProtocol;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.Limits;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketHandlerAdapter;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;

/**
 * Stands between Jetty and the handler of one socket: takes a seat when it opens, gives it back
 * when it closes, and sets its limits. Called by Jetty, one event after the other.
 */
public final class GuardedSocket extends JettyWebSocketHandlerAdapter {

    private static final int FULL_RETRY_AFTER_MS = 35_000;

    /** In plain mode a whole file is one message. */
    private static final int PLAIN_BINARY_BYTES_MAX = 1024 * 1024;

    private final Decision.Admitted admitted;
    private final SocketLimits limits;
    private final LifeSigns lifeSigns;
    private boolean seated;

    GuardedSocket(
            WebSocketHandler handler,
            JettyWebSocketSession session,
            Decision.Admitted admitted,
            SocketLimits limits,
            LifeSigns lifeSigns) {
        super(handler, session);
        this.admitted = admitted;
        this.limits = limits;
        this.lifeSigns = lifeSigns;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        seated = limits.seats().take(admitted);
        if (!seated) {
            session.close(
                    CloseCode.TOO_MANY_REQUESTS.number(),
                    "retryAfterMs=" + FULL_RETRY_AFTER_MS,
                    Callback.from(session::disconnect, failure -> session.disconnect()));
            return;
        }
        session.setIdleTimeout(Duration.ofMillis(limits.settings().idleTimeoutMs()));
        session.setMaxTextMessageSize(Limits.DEFAULT.frameBytesMax());
        boolean plain = admitted.subProtocol() == SubProtocol.PLAIN;
        session.setMaxBinaryMessageSize(
                plain ? PLAIN_BINARY_BYTES_MAX : limits.settings().binaryBytesMax());
        session.setMaxFrameSize(plain ? PLAIN_BINARY_BYTES_MAX : Limits.DEFAULT.frameBytesMax());
        guardOf(session)
                .guard(new FrameBudget(limits.rates(), TimeMeter.SYSTEM_NANOTIME), lifeSigns);
        super.onWebSocketOpen(session);
    }

    @Override
    public void onWebSocketClose(int statusCode, String reason, Callback callback) {
        if (!seated) {
            callback.succeed();
            return;
        }
        seated = false;
        limits.seats().leave(admitted);
        super.onWebSocketClose(statusCode, reason, callback);
    }

    private static FrameGuard guardOf(Session session) {
        WebSocketCoreSession core =
                (WebSocketCoreSession) ((WebSocketSession) session).getCoreSession();
        return core.getExtensionStack().getExtensions().stream()
                .filter(FrameGuard.class::isInstance)
                .map(FrameGuard.class::cast)
                .findFirst()
                .orElseThrow();
    }
}

package chat.beseda.connection.frame;

import chat.beseda.connection.LifeSigns;
import chat.beseda.protocol.CloseCode;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.common.JettyWebSocketFrameHandler;
import org.eclipse.jetty.websocket.core.AbstractExtension;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.eclipse.jetty.websocket.core.exception.CloseException;
import org.jspecify.annotations.Nullable;

/**
 * Sees every frame as it comes from the network, before it is inflated, put together or answered.
 * Confined to the connection's reading, which Jetty does one frame after the other.
 *
 * <p>It stands in the place of an extension because that is where Jetty shows frames without taking
 * their handling away. Its name begins with an at sign, so it is never negotiated.
 */
public final class FrameGuard extends AbstractExtension {

    static final String NAME = "@frames";

    private static final PastResponse PAST_RESPONSE = new PastResponse();

    private @Nullable FrameBudget budget;
    private @Nullable LifeSigns lifeSigns;

    /** Begins to guard; nothing is read before that. */
    void guard(FrameBudget allowed, LifeSigns signs) {
        budget = allowed;
        lifeSigns = signs;
    }

    /** The first that Jetty asks after the handshake, and before it makes a session of it. */
    @Override
    public void setCoreSession(CoreSession session) {
        super.setCoreSession(session);
        if (((WebSocketCoreSession) session).getHandler()
                instanceof JettyWebSocketFrameHandler handler) {
            handler.setUpgradeRequest(new PastRequest(handler.getUpgradeRequest().isSecure()));
            handler.setUpgradeResponse(PAST_RESPONSE);
        }
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        if (budget == null || lifeSigns == null) {
            throw new IllegalStateException("A frame arrived on a connection that is not open");
        }
        lifeSigns.heard();
        boolean allowed =
                frame.isControlFrame()
                        ? budget.takeControlFrame()
                        : budget.takeDataFrame(
                                !frame.isFin(), frame.getPayloadLength(), bytesRead());
        if (allowed) {
            nextIncomingFrame(frame, callback);
        } else {
            callback.failed(new CloseException(CloseCode.POLICY.number(), "too many frames"));
        }
    }

    private long bytesRead() {
        return ((WebSocketCoreSession) getCoreSession()).getConnection().getBytesIn();
    }
}

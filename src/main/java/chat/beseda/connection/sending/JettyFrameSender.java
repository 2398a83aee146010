package chat.beseda.connection.sending;

import chat.beseda.connection.frame.FrameGuard;
import chat.beseda.delivery.Frame;
import chat.beseda.protocol.CloseCode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.OutgoingEntry;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;

/**
 * Sends through Jetty's core, which takes one shared buffer for any number of sockets without
 * copying it. Thread-safe.
 *
 * <p>Where no extension changes what is sent, data frames go to the connection's flusher directly:
 * the session's own flusher, which cuts large frames and walks through the extensions, would cost
 * every frame a quarter more. Whatever closes or pings goes through the session, which counts it.
 */
public final class JettyFrameSender implements FrameSender {

    private final WebSocketCoreSession session;
    private final boolean direct;
    private final LongAdder framesSent;

    public JettyFrameSender(WebSocketSession session, LongAdder framesSent) {
        this.session = (WebSocketCoreSession) session.getCoreSession();
        this.direct =
                this.session.getExtensionStack().getExtensions().stream()
                        .allMatch(FrameGuard.class::isInstance);
        this.framesSent = framesSent;
    }

    @Override
    public void send(List<Frame> run, Outcome outcome) {
        framesSent.add(run.size());
        int last = run.size() - 1;
        for (int i = 0; i < last; i++) {
            // Batched: they leave with the last one, in as few writes as it takes.
            send(run.get(i), Callback.NOOP, true);
        }
        send(run.get(last), new Reporting(outcome), false);
    }

    private void send(Frame frame, Callback callback, boolean batch) {
        var text = new org.eclipse.jetty.websocket.core.Frame(OpCode.TEXT, true, frame.payload());
        OutgoingEntry entry = new OutgoingEntry.Builder(text, callback).batch(batch).build();
        if (direct) {
            session.getConnection().enqueueFrame(entry);
        } else {
            session.sendFrame(entry);
        }
    }

    @Override
    public void ping() {
        session.sendFrame(
                new org.eclipse.jetty.websocket.core.Frame(
                        OpCode.PING, true, ByteBuffer.allocate(0)),
                Callback.NOOP,
                false);
    }

    @Override
    public void close(CloseCode code, String reason) {
        session.close(code.number(), reason, Callback.NOOP);
    }

    @Override
    public void abort() {
        session.abort();
    }

    /** Passes Jetty's callback on. It never blocks, so Jetty may call it on any thread. */
    private record Reporting(Outcome outcome) implements Callback {

        @Override
        public void succeeded() {
            outcome.sent();
        }

        @Override
        public void failed(Throwable reason) {
            outcome.failed(reason);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}

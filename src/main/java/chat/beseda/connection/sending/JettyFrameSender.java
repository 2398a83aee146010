package chat.beseda.connection.sending;

import chat.beseda.delivery.Frame;
import chat.beseda.protocol.CloseCode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * Sends through Jetty's core session, which takes one shared buffer for any number of sockets
 * without copying it. Thread-safe.
 */
public final class JettyFrameSender implements FrameSender {

    private final CoreSession session;
    private final LongAdder framesSent;

    public JettyFrameSender(WebSocketSession session, LongAdder framesSent) {
        this.session = session.getCoreSession();
        this.framesSent = framesSent;
    }

    @Override
    public void send(List<Frame> run, Outcome outcome) {
        framesSent.add(run.size());
        int last = run.size() - 1;
        for (int i = 0; i < last; i++) {
            // Batched: they leave with the last one, in as few writes as it takes.
            session.sendFrame(text(run.get(i)), Callback.NOOP, true);
        }
        session.sendFrame(text(run.get(last)), new Reporting(outcome), false);
    }

    private static org.eclipse.jetty.websocket.core.Frame text(Frame frame) {
        return new org.eclipse.jetty.websocket.core.Frame(OpCode.TEXT, true, frame.payload());
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

package chat.beseda.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.beseda.delivery.Frame;
import chat.beseda.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A socket that takes frames at once, or keeps them under way until told. Thread-safe. */
final class FakeFrameSender implements FrameSender {

    private final List<String> frames = new ArrayList<>();
    private final boolean slow;
    private @Nullable Outcome underWay;
    private @Nullable CloseCode closed;
    private int pings;
    private int sendsAtOnceMax;
    private boolean aborted;

    private FakeFrameSender(boolean slow) {
        this.slow = slow;
    }

    static FakeFrameSender quick() {
        return new FakeFrameSender(false);
    }

    /** Each frame stays under way until {@link #read()}. */
    static FakeFrameSender slow() {
        return new FakeFrameSender(true);
    }

    @Override
    public void send(Frame frame, Outcome outcome) {
        synchronized (this) {
            sendsAtOnceMax = Math.max(sendsAtOnceMax, underWay == null ? 1 : 2);
            frames.add(UTF_8.decode(frame.payload()).toString());
            if (slow) {
                underWay = outcome;
                return;
            }
        }
        outcome.sent();
    }

    /** The other end takes what is under way. */
    void read() {
        Outcome outcome;
        synchronized (this) {
            outcome = underWay;
            underWay = null;
        }
        if (outcome != null) {
            outcome.sent();
        }
    }

    /** The network breaks under the frame that is under way. */
    void breakDown() {
        Outcome outcome;
        synchronized (this) {
            outcome = underWay;
            underWay = null;
        }
        if (outcome != null) {
            outcome.failed(new java.io.IOException("reset by peer"));
        }
    }

    @Override
    public synchronized void ping() {
        pings++;
    }

    @Override
    public synchronized void close(CloseCode code, String reason) {
        closed = code;
    }

    @Override
    public synchronized void abort() {
        aborted = true;
    }

    synchronized List<String> frames() {
        return List.copyOf(frames);
    }

    synchronized boolean isUnderWay() {
        return underWay != null;
    }

    synchronized @Nullable CloseCode closed() {
        return closed;
    }

    synchronized boolean isAborted() {
        return aborted;
    }

    synchronized int pings() {
        return pings;
    }

    synchronized int sendsAtOnceMax() {
        return sendsAtOnceMax;
    }
}

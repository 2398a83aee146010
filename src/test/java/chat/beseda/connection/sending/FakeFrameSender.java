package chat.beseda.connection.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.beseda.delivery.Frame;
import chat.beseda.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A socket that takes frames at once, or keeps them under way until told. Thread-safe. */
public final class FakeFrameSender implements FrameSender {

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

    public static FakeFrameSender quick() {
        return new FakeFrameSender(false);
    }

    /** Each frame stays under way until {@link #read()}. */
    public static FakeFrameSender slow() {
        return new FakeFrameSender(true);
    }

    @Override
    public void send(List<Frame> run, Outcome outcome) {
        synchronized (this) {
            sendsAtOnceMax = Math.max(sendsAtOnceMax, underWay == null ? 1 : 2);
            run.forEach(frame -> frames.add(UTF_8.decode(frame.payload()).toString()));
            if (slow) {
                underWay = outcome;
                return;
            }
        }
        outcome.sent();
    }

    /** The other end takes what is under way. */
    public void read() {
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
    public void breakDown() {
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

    public synchronized List<String> frames() {
        return List.copyOf(frames);
    }

    public synchronized boolean isUnderWay() {
        return underWay != null;
    }

    public synchronized @Nullable CloseCode closed() {
        return closed;
    }

    public synchronized boolean isAborted() {
        return aborted;
    }

    public synchronized int pings() {
        return pings;
    }

    public synchronized int sendsAtOnceMax() {
        return sendsAtOnceMax;
    }
}

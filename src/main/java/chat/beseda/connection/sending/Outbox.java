package chat.beseda.connection.sending;

import chat.beseda.delivery.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent on one connection. One frame is under way at a time; what gathers meanwhile
 * leaves together in the next, which is all the coalescing there is: no timer, and no delay when
 * the connection is idle. Thread-safe; its lock is held for a few instructions and never while
 * calling out.
 */
public final class Outbox implements FrameSender.Outcome {

    /** A joined frame holds no more than this, unless a single message is larger. */
    static final int JOINED_BYTES_MAX = 64 * 1024;

    /** Above this the connection is too slow. */
    static final int WAITING_BYTES_MAX = 1024 * 1024;

    /** Above this the next request waits until answers were read. */
    static final int ANSWER_BYTES_MAX = 128 * 1024;

    /** What the owner of the outbox does when it can go on no longer. Called without the lock. */
    public interface Owner {

        /** More than {@link #WAITING_BYTES_MAX} wait. Said once. */
        void tooSlow();

        /** The socket is gone. */
        void broken(Throwable reason);
    }

    private final FrameSender sender;
    private final Owner owner;
    private final Deque<Frame> waiting = new ArrayDeque<>(2);
    private int waitingBytes;
    private @Nullable List<Frame> underWay;
    private long begunNanos;
    private int answerBytes;
    private long clockNanos = System.nanoTime();
    private boolean ended;

    public Outbox(FrameSender sender, Owner owner) {
        this.sender = sender;
        this.owner = owner;
    }

    /** Queues a live frame or an answer; sends it now if nothing is under way. */
    public void offer(Frame frame) {
        List<Frame> next = null;
        boolean overflow = false;
        synchronized (this) {
            if (ended) {
                return;
            }
            add(frame);
            if (underWay == null) {
                next = takeNext();
            } else if (waitingBytes > WAITING_BYTES_MAX) {
                overflow = true;
                empty();
            }
        }
        if (overflow) {
            owner.tooSlow();
        } else if (next != null) {
            sender.send(next, this);
        }
    }

    /**
     * Sends a page of a replay, waiting until nothing else does: a replay goes as fast as its
     * reader and never makes the connection too slow. Blocks; for virtual threads.
     *
     * @param wanted asked at the very moment when the page could go; see {@link #wake()}
     * @return false if the connection ended or the page is not wanted any more
     */
    public boolean replay(List<Frame> page, BooleanSupplier wanted) throws InterruptedException {
        synchronized (this) {
            while (!ended && wanted.getAsBoolean() && underWay != null) {
                wait();
            }
            if (ended || !wanted.getAsBoolean()) {
                return false;
            }
            if (page.isEmpty()) {
                return true;
            }
            begin(page);
        }
        sender.send(page, this);
        return true;
    }

    /** Lets replays look whether they are still wanted. None that is not goes out afterwards. */
    public synchronized void wake() {
        notifyAll();
    }

    /**
     * Waits until few answers wait, so that who asks much and reads little is read from no faster
     * than they read. Blocks; for virtual threads.
     */
    public synchronized void awaitAnswersRead() throws InterruptedException {
        while (!ended && answerBytes > ANSWER_BYTES_MAX) {
            wait();
        }
    }

    @Override
    public void sent() {
        List<Frame> next;
        synchronized (this) {
            if (!isLive(underWay)) {
                // What waited behind an answer or a replay starts to grow old only now: their
                // size is the asker's own doing.
                clockNanos = System.nanoTime();
            }
            underWay = null;
            next = takeNext();
            notifyAll();
        }
        if (next != null) {
            sender.send(next, this);
        }
    }

    @Override
    public void failed(Throwable reason) {
        end();
        owner.broken(reason);
    }

    /** Forgets what waits and takes nothing more; idempotent. */
    public synchronized void end() {
        empty();
    }

    /** How long the oldest live frame has been waiting or under way, in nanoseconds; else 0. */
    public synchronized long oldestNanos(long nowNanos) {
        if (underWay == null || !isLive(underWay)) {
            return 0;
        }
        return nowNanos - Math.max(underWay.getFirst().createdNanos(), clockNanos);
    }

    /** For how long the same frame has been under way, in nanoseconds; 0 if none is. */
    public synchronized long stuckNanos(long nowNanos) {
        return underWay == null ? 0 : nowNanos - begunNanos;
    }

    public synchronized int waitingBytes() {
        return waitingBytes;
    }

    private void add(Frame frame) {
        waiting.add(frame);
        count(frame, 1);
    }

    private void count(Frame frame, int sign) {
        waitingBytes += sign * frame.size();
        if (!frame.shared()) {
            answerBytes += sign * frame.size();
        }
    }

    private void empty() {
        ended = true;
        waiting.clear();
        waitingBytes = 0;
        answerBytes = 0;
        notifyAll();
    }

    private static boolean isLive(@Nullable List<Frame> run) {
        return run != null && Frame.areShared(run);
    }

    /** The next frames to send together: joined into one, or one by one if they must not be. */
    private @Nullable List<Frame> takeNext() {
        Frame first = waiting.poll();
        if (first == null) {
            return null;
        }
        count(first, -1);
        if (waiting.isEmpty()) {
            return begin(List.of(first));
        }
        List<Frame> run = takeRun(first);
        return begin(first.joinable() ? List.of(Frame.join(run)) : run);
    }

    private List<Frame> takeRun(Frame first) {
        List<Frame> run = new ArrayList<>();
        run.add(first);
        int bytes = first.size();
        Frame next = waiting.peek();
        while (next != null
                && next.joinable() == first.joinable()
                && bytes + 1 + next.size() <= JOINED_BYTES_MAX) {
            run.add(waiting.remove());
            count(next, -1);
            bytes += 1 + next.size();
            next = waiting.peek();
        }
        return run;
    }

    private List<Frame> begin(List<Frame> run) {
        underWay = run;
        begunNanos = System.nanoTime();
        return run;
    }
}

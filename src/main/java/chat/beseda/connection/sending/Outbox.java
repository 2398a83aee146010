package chat.beseda.connection.sending;

import chat.beseda.delivery.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    private boolean replayUnderWay;
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
            waiting.add(frame);
            waitingBytes += frame.size();
            if (waitingBytes > WAITING_BYTES_MAX) {
                overflow = true;
                empty();
            } else if (underWay == null) {
                next = takeNext();
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
     * @return false if the connection ended
     */
    public boolean replay(List<Frame> page) throws InterruptedException {
        synchronized (this) {
            while (!ended && underWay != null) {
                wait();
            }
            if (ended || page.isEmpty()) {
                return !ended;
            }
            underWay = page;
            replayUnderWay = true;
        }
        sender.send(page, this);
        return true;
    }

    @Override
    public void sent() {
        List<Frame> next;
        synchronized (this) {
            underWay = null;
            if (replayUnderWay) {
                // What waited behind a page of a replay starts to grow old only now.
                replayUnderWay = false;
                clockNanos = System.nanoTime();
            }
            next = takeNext();
            if (next == null) {
                notifyAll();
            }
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
        Frame oldest = underWay == null ? waiting.peek() : underWay.getFirst();
        if (oldest == null || replayUnderWay) {
            return 0;
        }
        return nowNanos - Math.max(oldest.createdNanos(), clockNanos);
    }

    public synchronized int waitingBytes() {
        return waitingBytes;
    }

    private void empty() {
        ended = true;
        waiting.clear();
        waitingBytes = 0;
        notifyAll();
    }

    /** The next frames to send together: joined into one, or one by one if they must not be. */
    private @Nullable List<Frame> takeNext() {
        Frame first = waiting.poll();
        if (first == null) {
            return null;
        }
        waitingBytes -= first.size();
        Frame next = waiting.peek();
        if (next == null || next.joinable() != first.joinable()) {
            underWay = List.of(first);
            return underWay;
        }
        List<Frame> run = takeRun(first);
        underWay = first.joinable() ? List.of(Frame.join(run)) : run;
        return underWay;
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
            bytes += 1 + next.size();
            waitingBytes -= next.size();
            next = waiting.peek();
        }
        return run;
    }
}

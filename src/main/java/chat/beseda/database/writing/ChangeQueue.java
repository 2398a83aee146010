package chat.beseda.database.writing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for the writer, in the order of asking, bounded. Thread-safe by one lock. */
final class ChangeQueue {

    /** What became of an offer. */
    enum Offer {
        TAKEN,
        FULL,
        CLOSED
    }

    private final int changesMax;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Queue<PendingChange<?>> waiting = new ArrayDeque<>();
    private boolean closed;

    ChangeQueue(int changesMax) {
        this.changesMax = changesMax;
    }

    Offer offer(PendingChange<?> change) {
        lock.lock();
        try {
            if (closed) {
                return Offer.CLOSED;
            }
            if (waiting.size() >= changesMax) {
                return Offer.FULL;
            }
            waiting.add(change);
            grown.signal();
            return Offer.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for at least one change and takes what is there; empty only when closed and drained.
     */
    List<PendingChange<?>> take(int changesAtOnceMax) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                grown.awaitUninterruptibly();
            }
            List<PendingChange<?>> taken = new ArrayList<>();
            while (!waiting.isEmpty() && taken.size() < changesAtOnceMax) {
                taken.add(waiting.remove());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more offers; what waits can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}

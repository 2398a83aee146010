package chat.beseda.database.writing;

import chat.beseda.database.DatabaseSettings;
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

    private final DatabaseSettings.Writing settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Queue<PendingChange<?>> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean closed;

    /** The writer waits for company, not for a first change: nobody has to wake it for each. */
    private boolean pausing;

    ChangeQueue(DatabaseSettings.Writing settings) {
        this.settings = settings;
    }

    Offer offer(PendingChange<?> change) {
        lock.lock();
        try {
            if (closed) {
                return Offer.CLOSED;
            }
            if (waiting.size() >= settings.queueChangesMax()
                    || waitingBytes + change.weightBytes() > settings.queueBytesMax()) {
                return Offer.FULL;
            }
            waiting.add(change);
            waitingBytes += change.weightBytes();
            if (!pausing || isFull()) {
                grown.signal();
            }
            return Offer.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a change, and takes what may share a transaction with it.
     *
     * @param notBeforeNanos by {@link System#nanoTime()}; a change that comes earlier waits for
     *     company until then, or until there is enough of it
     * @return empty only when closed and drained
     */
    List<PendingChange<?>> take(long notBeforeNanos) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                grown.awaitUninterruptibly();
            }
            pauseUntil(notBeforeNanos);
            List<PendingChange<?>> taken = new ArrayList<>();
            long takenBytes = 0;
            while (!waiting.isEmpty()
                    && taken.size() < settings.transactionChangesMax()
                    && takenBytes < settings.transactionBytesMax()) {
                PendingChange<?> change = waiting.remove();
                takenBytes += change.weightBytes();
                taken.add(change);
            }
            waitingBytes -= takenBytes;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void pauseUntil(long notBeforeNanos) {
        pausing = true;
        long pauseNanos = notBeforeNanos - System.nanoTime();
        while (pauseNanos > 0 && !closed && !isFull()) {
            try {
                pauseNanos = grown.awaitNanos(pauseNanos);
            } catch (InterruptedException early) {
                // Nobody interrupts the writer; if somebody did, it would only write sooner.
                pauseNanos = 0;
            }
        }
        pausing = false;
    }

    private boolean isFull() {
        return waiting.size() >= settings.transactionChangesMax()
                || waitingBytes >= settings.transactionBytesMax();
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

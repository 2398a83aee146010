package chat.beseda.database.writing;

import chat.beseda.database.Change;
import chat.beseda.database.CommitListener;
import chat.beseda.database.DatabaseSettings;
import chat.beseda.database.RoomBatch;
import chat.beseda.database.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer's thread: takes what waits, commits it together, answers, tells the listeners.
 * What arrives during a commit shares the next one, and where one follows close upon another it
 * waits a little for company; a change that comes alone is written at once. Thread-safe.
 */
final class GroupWriter implements Writer, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);

    private final DatabaseSettings.Writing settings;
    private final ChangeQueue queue;
    private final GroupCommit groupCommit;
    private final List<CommitListener> listeners;
    private final Thread thread = Thread.ofPlatform().name("writer").unstarted(this::run);
    private final WriterMeters meters;
    private final long commitEveryNanosMin;

    GroupWriter(
            DatabaseSettings.Writing settings,
            GroupCommit groupCommit,
            List<CommitListener> listeners,
            WriterMeters meters) {
        this.settings = settings;
        this.queue = new ChangeQueue(settings);
        this.groupCommit = groupCommit;
        this.listeners = List.copyOf(listeners);
        this.meters = meters;
        this.commitEveryNanosMin = TimeUnit.MILLISECONDS.toNanos(settings.commitEveryMsMin());
        meters.watch(queue);
    }

    void start() {
        thread.start();
    }

    @Override
    public <R> CompletableFuture<R> submit(Change<R> change) {
        PendingChange<R> pending = new PendingChange<>(change);
        return switch (queue.offer(pending)) {
            case TAKEN -> pending.future();
            case FULL -> CompletableFuture.failedFuture(Failures.queueFull());
            case CLOSED -> CompletableFuture.failedFuture(Failures.stopped());
        };
    }

    /** Takes nothing new, writes what waits, and ends the thread. Idempotent. */
    @Override
    public void close() throws InterruptedException {
        queue.close();
        if (!thread.join(Duration.ofMillis(settings.stopWaitMs()))) {
            log.error("The writer still has {} changes and is left behind", queue.size());
        }
    }

    private void run() {
        List<PendingChange<?>> batch = queue.take(System.nanoTime());
        while (!batch.isEmpty()) {
            long begun = System.nanoTime();
            try {
                write(batch);
            } catch (Throwable failure) {
                // Whatever it was, the next batch deserves a try: this thread is the only one.
                log.error("A batch of changes failed by an error of the program", failure);
            }
            batch = queue.take(begun + commitEveryNanosMin);
        }
        groupCommit.release();
    }

    private void write(List<PendingChange<?>> batch) {
        long start = System.nanoTime();
        List<RoomBatch> committed = groupCommit.write(batch);
        meters.committed(batch.size(), Duration.ofNanos(System.nanoTime() - start));
        batch.forEach(PendingChange::settle);
        if (!committed.isEmpty()) {
            listeners.forEach(listener -> tell(listener, committed));
        }
    }

    private static void tell(CommitListener listener, List<RoomBatch> committed) {
        try {
            listener.committed(committed);
        } catch (RuntimeException failure) {
            log.error("{} failed over a commit", listener, failure);
        }
    }
}

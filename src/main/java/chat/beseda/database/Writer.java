package chat.beseda.database;

import java.util.concurrent.CompletableFuture;

/** The one writer: drains waiting changes into one transaction, then tells. Thread-safe. */
public interface Writer {

    /**
     * Queues a change. The future completes on the writer's thread, in commit order, once the
     * transaction is on disk; it must not be made to wait. It fails with a {@code Refusal}: {@code
     * busy} when the queue is full, {@code storage-full}, {@code outcome-unknown}, or the change's
     * own.
     */
    <R> CompletableFuture<R> submit(Change<R> change);
}

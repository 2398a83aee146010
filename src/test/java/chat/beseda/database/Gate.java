package chat.beseda.database;

import chat.beseda.protocol.RoomId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds the writer within a change, so that what is submitted meanwhile shares a transaction. */
public final class Gate implements AutoCloseable {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CompletableFuture<Boolean> passed;

    private Gate(Writer writer, RoomId room) {
        passed =
                writer.submit(
                        TestChange.of(
                                room,
                                _ -> {
                                    entered.countDown();
                                    return await(opened);
                                }));
        await(entered);
    }

    /** When this returns, the writer is in the gate and its queue is empty. */
    public static Gate closed(Writer writer) {
        return closed(writer, RoomId.LOBBY);
    }

    /** The same with another room in hand. */
    public static Gate closed(Writer writer, RoomId room) {
        return new Gate(writer, room);
    }

    @Override
    public void close() {
        opened.countDown();
        passed.join();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The gate was forgotten");
            }
            return true;
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}

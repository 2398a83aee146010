package chat.beseda.database.writing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.database.DatabaseSettings;
import chat.beseda.database.TestChange;
import chat.beseda.protocol.RoomId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Changes wait for company only where that was asked for, and never longer than they must. */
class ChangeQueueTests {

    private static final int TOGETHER_MAX = 3;

    private final ChangeQueue queue =
            new ChangeQueue(
                    new DatabaseSettings.Writing(
                            10, 1 << 20, TOGETHER_MAX, 1 << 20, 4, 1_000, 1_000));

    @Test
    void aChangeThatComesAloneIsTakenAtOnce() {
        queue.offer(change());

        assertThat(queue.take(System.nanoTime())).hasSize(1);
    }

    @Test
    void aPauseEndsWhenAsManyWaitAsMayShareATransaction() {
        queue.offer(change());
        CompletableFuture<Integer> taken = takenWithinAnHour();

        queue.offer(change());
        assertThat(taken).isNotDone();
        queue.offer(change());

        assertThat(taken.join()).isEqualTo(TOGETHER_MAX);
    }

    @Test
    void aPauseEndsWhenTheServerStops() {
        queue.offer(change());
        CompletableFuture<Integer> taken = takenWithinAnHour();

        queue.close();

        assertThat(taken.join()).isEqualTo(1);
        assertThat(queue.take(System.nanoTime())).isEmpty();
    }

    @Test
    void whatIsClosedTakesNothingMore() {
        queue.close();

        assertThat(queue.offer(change())).isEqualTo(ChangeQueue.Offer.CLOSED);
    }

    private CompletableFuture<Integer> takenWithinAnHour() {
        long inAnHour = System.nanoTime() + TimeUnit.HOURS.toNanos(1);
        return CompletableFuture.supplyAsync(() -> queue.take(inAnHour).size());
    }

    private static PendingChange<?> change() {
        return new PendingChange<>(TestChange.post(RoomId.LOBBY, "hi"));
    }
}

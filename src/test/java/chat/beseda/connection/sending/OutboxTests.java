package chat.beseda.connection.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.delivery.Frame;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxTests {

    private final FakeFrameSender sender = FakeFrameSender.slow();
    private final AtomicInteger tooSlow = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile boolean wanted = true;
    private final Outbox outbox =
            new Outbox(
                    sender,
                    new Outbox.Owner() {
                        @Override
                        public void tooSlow() {
                            tooSlow.incrementAndGet();
                        }

                        @Override
                        public void broken(Throwable reason) {
                            broken.incrementAndGet();
                        }
                    });

    @Test
    void anIdleConnectionIsSentToAtOnce() {
        outbox.offer(frame("hi"));

        assertThat(sender.frames()).containsExactly("hi");
    }

    @Test
    void whatGathersBehindAFrameLeavesTogetherInOrder() {
        List.of("1", "2", "3", "4").forEach(text -> outbox.offer(frame(text)));
        sender.read();

        assertThat(sender.frames()).containsExactly("1", "2\n3\n4");
        assertThat(sender.sendsAtOnceMax()).isEqualTo(1);
        assertThat(outbox.waitingBytes()).isZero();
    }

    @Test
    void aJoinedFrameStaysWithin64KiB() {
        String text = "x".repeat(30_000);
        for (int i = 0; i < 6; i++) {
            outbox.offer(frame(text));
        }
        for (int i = 0; i < 6; i++) {
            sender.read();
        }

        assertThat(sender.frames())
                .allSatisfy(frame -> assertThat(frame.length()).isLessThanOrEqualTo(64 * 1024));
        assertThat(String.join("\n", sender.frames())).hasSize(6 * 30_000 + 5);
    }

    @Test
    void aMessageAboveTheJoiningLimitStillLeavesAlone() {
        outbox.offer(frame("first"));
        outbox.offer(frame("y".repeat(200_000)));
        outbox.offer(frame("last"));
        sender.read();
        sender.read();

        assertThat(sender.frames()).hasSize(3).element(1).asString().hasSize(200_000);
    }

    @Test
    void whoReadsNothingIsTooSlowOnceAndHoldsNoMemory() {
        for (int i = 0; i < 30; i++) {
            outbox.offer(frame("z".repeat(50_000)));
        }

        assertThat(tooSlow).hasValue(1);
        assertThat(outbox.waitingBytes()).isZero();
        assertThat(sender.frames()).hasSize(1);
    }

    @Test
    void theOldestFrameTellsHowFarBehindTheReaderIs() {
        outbox.offer(frame("under way"));
        outbox.offer(frame("waiting"));
        long inTenSeconds = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);

        assertThat(outbox.oldestNanos(inTenSeconds)).isGreaterThan(TimeUnit.SECONDS.toNanos(9));
        sender.read();
        sender.read();
        assertThat(outbox.oldestNanos(inTenSeconds)).isZero();
    }

    @Test
    void aReplayGoesOutPageByPageAsItIsRead() throws Exception {
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(
                        () -> replay("page 1") && replay("page 2"), Thread::startVirtualThread);
        await().until(sender::isUnderWay);

        assertThat(sender.frames()).containsExactly("page 1");
        assertThat(second).isNotDone();
        sender.read();
        await().until(() -> sender.frames().size() == 2);
        assertThat(second.get()).isTrue();
    }

    @Test
    void aReplayIsNeverTooSlow() {
        assertThat(replay("a page on a slow line")).isTrue();
        outbox.offer(frame("live"));
        long muchLater = System.nanoTime() + TimeUnit.HOURS.toNanos(1);

        assertThat(outbox.oldestNanos(muchLater)).isZero();
        assertThat(tooSlow).hasValue(0);
    }

    @Test
    void aReplayThatWaitsIsLetGoWhenTheConnectionEnds() throws Exception {
        outbox.offer(frame("never read"));
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> replay("page"), Thread::startVirtualThread);

        outbox.end();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void oneFrameLargerThanTheLimitIsSentWhenNothingElseWaits() {
        outbox.offer(Frame.single(new byte[2 * Outbox.WAITING_BYTES_MAX]));

        assertThat(sender.frames()).hasSize(1);
        assertThat(tooSlow).hasValue(0);
    }

    @Test
    void aLargeAnswerOnASlowLineDoesNotMakeItsReaderTooSlow() {
        outbox.offer(Frame.single("a page of history".getBytes(UTF_8)));
        outbox.offer(frame("live"));

        assertThat(outbox.oldestNanos(System.nanoTime() + TimeUnit.HOURS.toNanos(1))).isZero();
        sender.read();
        assertThat(outbox.oldestNanos(System.nanoTime() + TimeUnit.SECONDS.toNanos(11)))
                .isGreaterThan(TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void whoAsksMuchAndReadsLittleIsReadFromNoFaster() throws Exception {
        outbox.offer(Frame.single(new byte[100_000]));
        outbox.offer(Frame.single(new byte[100_000]));
        outbox.offer(Frame.single(new byte[100_000]));
        CompletableFuture<Void> next =
                CompletableFuture.runAsync(this::awaitAnswersRead, Thread::startVirtualThread);

        assertThat(next).isNotDone();
        sender.read();
        next.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aReplayThatIsNotWantedAnyMoreGoesNowhere() throws Exception {
        outbox.offer(frame("under way"));
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> replay("page"), Thread::startVirtualThread);

        wanted = false;
        outbox.wake();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
        sender.read();
        assertThat(sender.frames()).containsExactly("under way");
    }

    @Test
    void whoReadsNothingAtAllOfAFrameIsKnownToBeStuck() {
        assertThat(outbox.stuckNanos(System.nanoTime())).isZero();
        outbox.offer(Frame.single("never read".getBytes(UTF_8)));

        assertThat(outbox.stuckNanos(System.nanoTime() + TimeUnit.MINUTES.toNanos(2)))
                .isGreaterThan(TimeUnit.MINUTES.toNanos(1));
    }

    @Test
    void aBrokenSocketIsReportedAndTakesNothingMore() {
        outbox.offer(frame("lost"));
        sender.breakDown();
        outbox.offer(frame("too late"));

        assertThat(broken).hasValue(1);
        assertThat(sender.frames()).containsExactly("lost");
    }

    private void awaitAnswersRead() {
        try {
            outbox.awaitAnswersRead();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean replay(String page) {
        try {
            return outbox.replay(Frame.single(page.getBytes(UTF_8)), () -> wanted);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Frame frame(String text) {
        return Frame.shared(text.getBytes(UTF_8));
    }
}

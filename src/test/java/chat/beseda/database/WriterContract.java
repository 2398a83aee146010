package chat.beseda.database;

import static chat.beseda.database.Answers.answer;
import static chat.beseda.database.Answers.refusal;
import static chat.beseda.protocol.RoomId.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many write at once, and every log stays gapless and true. */
abstract class WriterContract extends StoreContract {

    private static final RoomId ANNEX = new RoomId("annex");

    @Test
    void seqsAreGaplessWhenEightPeopleWriteAtOnce() {
        TestStore store = store().open();
        List<Long> seqs = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<List<Long>>> all = new ArrayList<>();
            for (int person = 0; person < 8; person++) {
                all.add(CompletableFuture.supplyAsync(() -> postMany(store, 250), people));
            }
            all.forEach(one -> seqs.addAll(answer(one)));
        }
        assertThat(seqs)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 2_000).boxed().toList());
        assertThat(seqsOf(store, LOBBY))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 2_000).boxed().toList());
        assertThat(store.log().heads(List.of(LOBBY)).get(LOBBY).seq()).isEqualTo(2_000);
    }

    @Test
    void aBadChangeIsTakenOutAndItsNeighboursStay() {
        Told told = new Told();
        TestStore store = store().telling(told).open();
        CompletableFuture<Long> before;
        CompletableFuture<Long> refused;
        CompletableFuture<Long> broken;
        CompletableFuture<Integer> wrongSql;
        CompletableFuture<Long> after;
        try (Gate _ = Gate.closed(store.writer())) {
            before = store.writer().submit(TestChange.post(LOBBY, "before"));
            refused = store.writer().submit(appendThen(new Refusal(ErrorCode.NOT_ALLOWED, "no")));
            broken = store.writer().submit(appendThen(new IllegalStateException("secret")));
            wrongSql = store.writer().submit(TestChange.makeRoom(LOBBY));
            after = store.writer().submit(TestChange.post(LOBBY, "after"));
        }
        assertThat(answer(before)).isEqualTo(1);
        assertThat(answer(after)).isEqualTo(2);
        assertThat(refusal(refused).code()).isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(broken).code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(refusal(broken).words()).doesNotContain("secret");
        assertThat(refusal(wrongSql).code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(seqsOf(store, LOBBY)).containsExactly(1L, 2L);
        assertThat(told.commits(1)).hasSize(1);
        assertThat(told.events(2)).hasSize(2).last().asString().contains("after");
        assertThat(store.number("SELECT seq FROM room WHERE id = 'lobby'")).isEqualTo(2);
    }

    @Test
    void anErrorOfTheMachineInOneChangeLeavesTheWriterAlive() {
        TestStore store = store().open();
        TestChange<Long> failing =
                TestChange.of(
                        LOBBY,
                        _ -> {
                            throw new LinkageError("a class is missing");
                        });
        assertThat(refusal(store.writer().submit(failing)).code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(answer(store.writer().submit(TestChange.post(LOBBY, "alive")))).isEqualTo(1);
    }

    @Test
    void aBurstSharesFewTransactions() {
        Told told = new Told();
        TestStore store =
                store().telling(told).with("beseda.writer.transaction-changes-max", 500).open();
        List<CompletableFuture<Long>> burst = new ArrayList<>();
        try (Gate _ = Gate.closed(store.writer())) {
            for (int i = 0; i < 2_000; i++) {
                burst.add(store.writer().submit(TestChange.post(LOBBY, "one of many")));
            }
        }
        burst.forEach(Answers::answer);
        assertThat(told.events(2_000)).hasSize(2_000);
        assertThat(told.commits(4)).hasSize(4);
    }

    @Test
    void aTransactionIsBoundedInBytesToo() {
        Told told = new Told();
        TestStore store =
                store().telling(told).with("beseda.writer.transaction-bytes-max", 1_024).open();
        List<CompletableFuture<Long>> large = new ArrayList<>();
        try (Gate _ = Gate.closed(store.writer())) {
            for (int i = 0; i < 3; i++) {
                large.add(store.writer().submit(weighing(100_000)));
            }
        }
        large.forEach(Answers::answer);
        assertThat(told.commits(3)).hasSize(3);
    }

    @Test
    void roomsAreTakenInOrderAndWithinARoomTheOrderOfAskingHolds() {
        Told told = new Told();
        TestStore store = store().telling(told).open();
        answer(store.writer().submit(TestChange.makeRoom(ANNEX)));
        List<CompletableFuture<Long>> all = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        try (Gate _ = Gate.closed(store.writer())) {
            for (int i = 1; i <= 3; i++) {
                for (RoomId room : List.of(LOBBY, ANNEX)) {
                    String text = room + " " + i;
                    CompletableFuture<Long> post =
                            store.writer().submit(TestChange.post(room, text));
                    all.add(post.whenComplete((_, _) -> answered.add(text)));
                }
            }
        }
        all.forEach(Answers::answer);
        assertThat(answered)
                .containsExactly("annex 1", "annex 2", "annex 3", "lobby 1", "lobby 2", "lobby 3");
        assertThat(told.commits(1)).hasSize(1);
        assertThat(told.commits(1).getFirst().stream().map(RoomBatch::room))
                .containsExactly(ANNEX, LOBBY);
        assertThat(told.commits(1).getFirst().getLast().events().stream().map(StoredEvent::seq))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void askersHearBeforeListenersDoAndABrokenListenerHarmsNobody() {
        List<String> heard = new ArrayList<>();
        CommitListener broken =
                _ -> {
                    heard.add("listener");
                    throw new IllegalStateException("deaf");
                };
        TestStore store = store().telling(broken).open();
        CompletableFuture<Long> post;
        try (Gate _ = Gate.closed(store.writer())) {
            post =
                    store.writer()
                            .submit(TestChange.post(LOBBY, "hi"))
                            .whenComplete((_, _) -> heard.add("asker"));
        }
        answer(post);
        assertThat(answer(store.writer().submit(TestChange.post(LOBBY, "again")))).isEqualTo(2);
        assertThat(heard).startsWith("asker", "listener");
    }

    @Test
    void aFullQueueIsBusyAndNothingOfItIsLost() {
        TestStore store = store().with("beseda.writer.queue-changes-max", 3).open();
        List<CompletableFuture<Long>> fitting = new ArrayList<>();
        Refusal tooMany;
        try (Gate _ = Gate.closed(store.writer())) {
            for (int i = 0; i < 3; i++) {
                fitting.add(store.writer().submit(TestChange.post(LOBBY, "fits")));
            }
            tooMany = refusal(store.writer().submit(TestChange.post(LOBBY, "too many")));
        }
        assertThat(tooMany.code()).isEqualTo(ErrorCode.BUSY);
        assertThat(tooMany.retryAfterMs()).isPositive();
        fitting.forEach(Answers::answer);
        assertThat(answer(store.writer().submit(TestChange.post(LOBBY, "later")))).isEqualTo(4);
    }

    @Test
    void aQueueIsFullByItsBytesToo() {
        TestStore store = store().with("beseda.writer.queue-bytes-max", 1 << 20).open();
        Refusal tooLarge;
        CompletableFuture<Long> fitting;
        try (Gate _ = Gate.closed(store.writer())) {
            fitting = store.writer().submit(weighing(600_000));
            tooLarge = refusal(store.writer().submit(weighing(600_000)));
        }
        assertThat(tooLarge.code()).isEqualTo(ErrorCode.BUSY);
        answer(fitting);
        answer(store.writer().submit(weighing(600_000)));
    }

    @Test
    void stoppingWritesWhatWaitsAndRefusesTheRest() throws Exception {
        TestStore store = store().open();
        Writer writer = store.writer();
        List<CompletableFuture<Long>> waiting = new ArrayList<>();
        Thread stopping;
        try (Gate _ = Gate.closed(writer)) {
            for (int i = 0; i < 100; i++) {
                waiting.add(writer.submit(TestChange.post(LOBBY, "last words")));
            }
            stopping = Thread.ofPlatform().start(store::close);
        }
        stopping.join();
        waiting.forEach(Answers::answer);
        assertThat(refusal(writer.submit(TestChange.post(LOBBY, "too late"))).code())
                .isEqualTo(ErrorCode.BUSY);
        assertThat(seqsOf(store().open(), LOBBY)).hasSize(100);
    }

    @Test
    void nobodyWritesToARoomThatDoesNotExist() {
        TestStore store = store().open();
        RoomId nowhere = new RoomId("'; DROP TABLE room; --");
        assertThat(refusal(store.writer().submit(TestChange.post(nowhere, "hi"))).code())
                .isEqualTo(ErrorCode.NO_SUCH_ROOM);
        assertThat(store.number("SELECT count(*) FROM room")).isEqualTo(1);
    }

    @Test
    void timeStandsWhileTheClockCatchesUpAndFollowsALargeCorrection() {
        TestClock clock = new TestClock(10_000_000);
        TestStore store = store().at(clock).open();
        assertThat(atOfNextPost(store)).isEqualTo(10_000_000);
        clock.set(10_000_000 - 59_000);
        assertThat(atOfNextPost(store)).isEqualTo(10_000_000);
        clock.set(10_000_000 - 61_000);
        assertThat(atOfNextPost(store)).isEqualTo(10_000_000 - 61_000);
        assertThat(store.number("SELECT at FROM room WHERE id = 'lobby'"))
                .isEqualTo(10_000_000 - 61_000);
    }

    private static List<Long> postMany(TestStore store, int times) {
        List<CompletableFuture<Long>> posts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            posts.add(store.writer().submit(TestChange.post(LOBBY, "hello")));
        }
        List<Long> seqs = posts.stream().map(Answers::answer).toList();
        assertThat(seqs).isSorted();
        return seqs;
    }

    private static List<Long> seqsOf(TestStore store, RoomId room) {
        return store.log().read(room, 0, 1_000_000, Integer.MAX_VALUE).stream()
                .map(StoredEvent::seq)
                .toList();
    }

    private static TestChange<Long> appendThen(RuntimeException failure) {
        return TestChange.of(
                LOBBY,
                transaction -> {
                    TestChange.append(transaction, LOBBY, "never to be seen");
                    throw failure;
                });
    }

    private static TestChange<Long> weighing(int bytes) {
        return new TestChange<>(
                LOBBY, transaction -> TestChange.append(transaction, LOBBY, "large").seq(), bytes);
    }

    private static long atOfNextPost(TestStore store) {
        return answer(
                store.writer()
                        .submit(
                                TestChange.of(
                                        LOBBY,
                                        transaction ->
                                                TestChange.append(transaction, LOBBY, "hi").at())));
    }
}

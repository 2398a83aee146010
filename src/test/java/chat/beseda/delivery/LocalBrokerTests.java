package chat.beseda.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.database.FakeEventLog;
import chat.beseda.database.RoomBatch;
import chat.beseda.database.StoredEvent;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalBrokerTests {

    private final FakeEventLog eventLog = new FakeEventLog();
    private final FrameCodec codec = new FrameCodec(Limits.DEFAULT);
    private final LocalBroker broker =
            new LocalBroker(
                    eventLog,
                    new FeedDelivery(
                            eventLog, codec, new DeliveryMeters(new SimpleMeterRegistry())));

    @BeforeEach
    void start() {
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.stop();
    }

    @Test
    void everybodyInTheRoomIsOfferedTheVerySameBytes() throws Exception {
        Listener mary = listen();
        Listener pedro = listen();

        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "hi", "there")));

        mary.awaitUpTo(2);
        pedro.awaitUpTo(2);
        assertThat(mary.batches.getFirst().frame()).isSameAs(pedro.batches.getFirst().frame());
    }

    @Test
    void whatTwoTransactionsCommittedIsOfferedInOrder() throws Exception {
        Listener mary = listen();

        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "one")));
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "two", "three")));

        mary.awaitUpTo(3);
        assertThat(mary.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLostHintIsReadFromTheLogBeforeTheNext() throws Exception {
        Listener mary = listen();
        eventLog.write(RoomId.LOBBY, "lost", "lost too");

        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "told")));

        mary.awaitUpTo(3);
        assertThat(mary.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aHintThatIsNeverFollowedByAnotherIsFoundByThePoll() throws Exception {
        Listener mary = listen();

        eventLog.write(RoomId.LOBBY, "nobody tells of this");

        mary.awaitUpTo(1);
    }

    @Test
    void aHintToldTwiceIsOfferedOnce() throws Exception {
        Listener mary = listen();
        RoomBatch batch = eventLog.write(RoomId.LOBBY, "hi");

        broker.committed(List.of(batch));
        broker.committed(List.of(batch));
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "bye")));

        mary.awaitUpTo(2);
        assertThat(mary.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void hintsThatArriveInTheWrongOrderAreOfferedInTheRightOne() throws Exception {
        Listener mary = listen();
        RoomBatch first = eventLog.write(RoomId.LOBBY, "one", "two");
        RoomBatch second = eventLog.write(RoomId.LOBBY, "three");

        broker.committed(List.of(second));
        broker.committed(List.of(first));

        mary.awaitUpTo(3);
        assertThat(mary.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whoComesLaterIsOfferedWhatFollowsTheirPlaceAndNothingBefore() throws Exception {
        Listener mary = listen();
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "before")));
        mary.awaitUpTo(1);

        Listener late = listen();
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "after")));

        late.awaitUpTo(2);
        assertThat(late.joinedAfter).isEqualTo(1);
        assertThat(late.seqs()).containsExactly(2L);
    }

    @Test
    void whoHasReadFurtherThanTheFeedIsNotOfferedItAgain() throws Exception {
        Listener mary = listen();
        RoomBatch batch = eventLog.write(RoomId.LOBBY, "read from the log already");
        CompletableFuture<Listener> ahead =
                CompletableFuture.supplyAsync(() -> listenAfter(1), Thread::startVirtualThread);

        broker.committed(List.of(batch));
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "new")));

        mary.awaitUpTo(2);
        Listener joined = ahead.get();
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "newest")));
        joined.awaitUpTo(3);
        assertThat(joined.joinedAfter).isGreaterThanOrEqualTo(1);
        assertThat(joined.seqs()).doesNotContain(1L);
    }

    @Test
    void whoLeftIsOfferedNothingMore() throws Exception {
        Listener mary = listen();
        Listener pedro = listen();
        mary.subscription.cancel();
        mary.subscription.cancel();

        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "gone")));

        pedro.awaitUpTo(1);
        assertThat(mary.batches).isEmpty();
    }

    @Test
    void whoLeavesAtTheVeryMomentOfAnOfferDisturbsNobody() throws Exception {
        Listener mary = listen();
        Listener pedro = listen();
        Subscriber tooSlow =
                new Listener() {
                    @Override
                    public void offer(Batch batch) {
                        pedro.subscription.cancel();
                    }
                };
        broker.subscribe(RoomId.LOBBY, 0, tooSlow);
        Listener ivan = listen();

        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "one")));
        ivan.awaitUpTo(1);
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "two")));

        mary.awaitUpTo(2);
        ivan.awaitUpTo(2);
        assertThat(mary.seqs()).containsExactly(1L, 2L);
        assertThat(ivan.seqs()).containsExactly(1L, 2L);
        assertThat(pedro.seqs()).containsExactly(1L);
    }

    @Test
    void aRoomThatEverybodyLeftComesAliveAgain() throws Exception {
        listen().subscription.cancel();
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "nobody hears")));

        Listener mary = listen();
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "somebody hears")));

        mary.awaitUpTo(2);
        assertThat(mary.seqs()).containsExactly(2L);
    }

    @Test
    void aBurstIsCutIntoBatchesThatFitAFrame() throws Exception {
        Listener mary = listen();
        String[] texts =
                IntStream.range(0, 100).mapToObj(n -> "x".repeat(2_000)).toArray(String[]::new);

        broker.committed(List.of(eventLog.write(RoomId.LOBBY, texts)));

        mary.awaitUpTo(100);
        assertThat(mary.batches)
                .allSatisfy(batch -> assertThat(batch.frame().size()).isLessThan(64 * 1024));
        assertThat(mary.batches).hasSizeLessThan(10);
    }

    @Test
    void aMessageInOneRoomIsNotOfferedInAnother() throws Exception {
        Listener mary = listen();
        Listener elsewhere = new Listener();
        broker.subscribe(new RoomId("garden"), 0, elsewhere);

        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "hi")));

        mary.awaitUpTo(1);
        assertThat(elsewhere.batches).isEmpty();
    }

    @Test
    void whoIsSentAwayHearsOfItAndOfNothingThatFollows() throws Exception {
        PersonId pedrosId = new PersonId("p2");
        Listener mary = listen();
        Listener pedro = new Listener(pedrosId);
        Listener pedrosOtherTab = new Listener(pedrosId);
        broker.subscribe(RoomId.LOBBY, 0, pedro);
        broker.subscribe(RoomId.LOBBY, 0, pedrosOtherTab);

        // One transaction, so that it is one hint.
        List<StoredEvent> together = new ArrayList<>();
        together.addAll(eventLog.write(RoomId.LOBBY, "before").events());
        together.addAll(eventLog.writeRemoval(RoomId.LOBBY, pedrosId).events());
        together.addAll(eventLog.write(RoomId.LOBBY, "after").events());
        broker.committed(List.of(new RoomBatch(RoomId.LOBBY, together)));
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "later")));

        mary.awaitUpTo(4);
        assertThat(mary.seqs()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(pedro.seqs()).containsExactly(1L, 2L);
        assertThat(pedrosOtherTab.seqs()).containsExactly(1L, 2L);
        assertThat(pedro.sentAway).isTrue();
        assertThat(mary.sentAway).isFalse();
    }

    @Test
    void aLostHintOfARemovalIsFoundInTheLog() throws Exception {
        Listener mary = listen();
        Listener pedro = new Listener(new PersonId("p2"));
        broker.subscribe(RoomId.LOBBY, 0, pedro);

        eventLog.writeRemoval(RoomId.LOBBY, pedro.person());
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "after")));

        mary.awaitUpTo(2);
        assertThat(pedro.seqs()).containsExactly(1L);
    }

    private Listener listen() {
        return listenAfter(0);
    }

    private Listener listenAfter(long after) {
        Listener listener = new Listener();
        try {
            listener.subscription = broker.subscribe(RoomId.LOBBY, after, listener);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        listener.joinedAfter = listener.subscription.joinedAfter();
        return listener;
    }
}

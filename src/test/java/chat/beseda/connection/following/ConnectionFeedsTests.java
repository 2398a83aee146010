package chat.beseda.connection.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.beseda.account.Person;
import chat.beseda.connection.sending.FakeFrameSender;
import chat.beseda.connection.sending.FrameSender;
import chat.beseda.connection.sending.Outbox;
import chat.beseda.database.FakeEventLog;
import chat.beseda.protocol.FeedRequest;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.PlainCodec;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFeedsTests {

    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

    private final FakeEventLog eventLog = new FakeEventLog();
    private final FakeFrameSender sender = FakeFrameSender.quick();
    private final List<Ok> answers = new ArrayList<>();
    private final Tongue grouped =
            new Tongues(new FrameCodec(Limits.DEFAULT), new PlainCodec(Limits.DEFAULT)).grouped();
    private final Person mary = new Person(new PersonId("gMary"), "Mary", true);
    private FakeBroker broker = new FakeBroker(0);
    private Outbox outbox = outbox(sender);

    @Test
    void whoOpensWithoutAPlaceIsLiveFromTheHeadOn() throws Exception {
        written(3);

        feeds().open(mary, open(OptionalLong.empty(), Optional.empty()), grouped, answers::add);
        commit(1);

        assertThat(answers).containsExactly(new Ok.Opened(3, "epoch", true));
        assertThat(seqs(sender)).containsExactly(4L);
    }

    @Test
    void whoMissedNothingIsLiveAtOnce() throws Exception {
        written(3);

        feeds().open(mary, open(OptionalLong.of(3), Optional.of("epoch")), grouped, answers::add);
        commit(1);

        assertThat(answers).containsExactly(new Ok.Opened(3, "epoch", false));
        assertThat(seqs(sender)).containsExactly(4L);
    }

    @Test
    void whoWasAwayGetsEachMissedMessageOnceAndThenTheLiveOnes() throws Exception {
        written(2_000);

        feeds().open(mary, open(OptionalLong.of(100), Optional.of("epoch")), grouped, answers::add);
        await().until(() -> broker.subscribers() == 1 && seqs(sender).contains(2_000L));
        commit(2);

        await().untilAsserted(() -> assertThat(seqs(sender)).contains(2_002L));
        assertThat(seqs(sender)).containsExactlyElementsOf(range(101, 2_002));
    }

    @Test
    void whatIsCommittedBetweenReadingAndJoiningIsNeitherLostNorRepeated() throws Exception {
        written(700);
        broker.whileJoining(() -> commit(700));

        feeds().open(mary, open(OptionalLong.of(600), Optional.of("epoch")), grouped, answers::add);
        await().until(() -> seqs(sender).contains(1_400L));
        await().until(() -> broker.subscribers() == 1);
        commit(1);

        await().until(() -> seqs(sender).contains(1_401L));
        assertThat(seqs(sender)).containsExactlyElementsOf(range(601, 1_401));
    }

    @Test
    void aSlowReaderIsReplayedToAsFastAsTheyReadAndNeverCutOff() throws Exception {
        FakeFrameSender slow = FakeFrameSender.slow();
        outbox = outbox(slow);
        written(20_000);

        feeds().open(mary, open(OptionalLong.of(0), Optional.of("epoch")), grouped, answers::add);
        await().until(
                        () -> {
                            slow.read();
                            return seqs(slow).contains(20_000L);
                        });

        assertThat(seqs(slow)).containsExactlyElementsOf(range(1, 20_000));
        assertThat(slow.closed()).isNull();
        assertThat(slow.sendsAtOnceMax()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, Long.MAX_VALUE, -1})
    void aPlaceThatCannotBeIsStartedOver(long after) throws Exception {
        written(3);

        feeds().open(
                        mary,
                        open(OptionalLong.of(after), Optional.of("epoch")),
                        grouped,
                        answers::add);

        assertThat(answers).containsExactly(new Ok.Opened(3, "epoch", true));
        assertThat(seqs(sender)).isEmpty();
    }

    @Test
    void aPlaceInAnotherLogIsStartedOver() throws Exception {
        written(3);

        feeds().open(
                        mary,
                        open(OptionalLong.of(1), Optional.of("an older log")),
                        grouped,
                        answers::add);

        assertThat(answers).containsExactly(new Ok.Opened(3, "epoch", true));
        assertThat(seqs(sender)).isEmpty();
    }

    @Test
    void whoWasAwayForMoreThanTheReplayLimitReadsHistoryInstead() throws Exception {
        written((int) ConnectionFeeds.REPLAY_EVENTS_MAX + 1);

        feeds().open(mary, open(OptionalLong.of(0), Optional.of("epoch")), grouped, answers::add);

        assertThat(answers).first().extracting("reset").isEqualTo(true);
        assertThat(eventLog.reads()).isZero();
    }

    @Test
    void aSecondOpenReplacesTheFirst() throws Exception {
        written(3);
        ConnectionFeeds feeds = feeds();

        feeds.open(mary, open(OptionalLong.of(3), Optional.of("epoch")), grouped, answers::add);
        feeds.open(mary, open(OptionalLong.of(3), Optional.of("epoch")), grouped, answers::add);
        commit(1);

        assertThat(broker.subscribers()).isEqualTo(1);
        assertThat(seqs(sender)).containsExactly(4L);
    }

    @Test
    void nothingIsSentAfterClosing() throws Exception {
        written(3);
        ConnectionFeeds feeds = feeds();
        feeds.open(mary, open(OptionalLong.of(3), Optional.of("epoch")), grouped, answers::add);

        feeds.close(mary, RoomId.LOBBY);
        feeds.close(mary, RoomId.LOBBY);
        commit(1);

        assertThat(broker.subscribers()).isZero();
        assertThat(seqs(sender)).isEmpty();
    }

    @Test
    void aReplayEndsWhereItsRoomIsClosed() throws Exception {
        FakeFrameSender slow = FakeFrameSender.slow();
        outbox = outbox(slow);
        written(5_000);
        ConnectionFeeds feeds = feeds();
        feeds.open(mary, open(OptionalLong.of(0), Optional.of("epoch")), grouped, answers::add);
        await().until(slow::isUnderWay);
        int sent = slow.frames().size();

        feeds.close(mary, RoomId.LOBBY);
        slow.read();
        slow.read();

        assertThat(slow.frames()).hasSize(sent);
        assertThat(broker.subscribers()).isZero();
    }

    @Test
    void aConnectionThatEndedLeavesNoSubscriptionBehind() throws Exception {
        written(3);
        ConnectionFeeds feeds = feeds();
        feeds.open(mary, open(OptionalLong.of(3), Optional.of("epoch")), grouped, answers::add);

        feeds.end();
        feeds.open(mary, open(OptionalLong.of(3), Optional.of("epoch")), grouped, answers::add);

        assertThat(broker.subscribers()).isZero();
    }

    @Test
    void aRoomThatIsNotOnesOwnCannotBeOpened() {
        FeedRequest.Open elsewhere =
                new FeedRequest.Open(
                        1, new RoomId("secret"), OptionalLong.empty(), Optional.empty());

        assertThatThrownBy(() -> feeds().open(mary, elsewhere, grouped, answers::add))
                .isInstanceOf(Refusal.class);
        assertThat(broker.subscribers()).isZero();
    }

    private ConnectionFeeds feeds() {
        return new ConnectionFeeds(
                new FakeRooms(eventLog),
                new CatchUp(eventLog, broker, new SimpleMeterRegistry()),
                outbox);
    }

    private static Outbox outbox(FrameSender sender) {
        return new Outbox(
                sender,
                new Outbox.Owner() {
                    @Override
                    public void tooSlow() {
                        throw new AssertionError("too slow");
                    }

                    @Override
                    public void broken(Throwable reason) {
                        throw new AssertionError(reason);
                    }
                });
    }

    private static FeedRequest.Open open(OptionalLong after, Optional<String> epoch) {
        return new FeedRequest.Open(1, RoomId.LOBBY, after, epoch);
    }

    private void written(int messages) {
        eventLog.write(RoomId.LOBBY, texts(messages));
        broker = new FakeBroker(messages);
    }

    private void commit(int messages) {
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, texts(messages))));
    }

    private static String[] texts(int messages) {
        return IntStream.range(0, messages).mapToObj(n -> "message " + n).toArray(String[]::new);
    }

    private static List<Long> seqs(FakeFrameSender sender) {
        return SEQ.matcher(String.join("\n", sender.frames()))
                .results()
                .map(MatchResult::group)
                .map(found -> Long.valueOf(found.substring("\"seq\":".length())))
                .toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}

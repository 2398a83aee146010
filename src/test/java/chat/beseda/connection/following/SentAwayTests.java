package chat.beseda.connection.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.beseda.account.Person;
import chat.beseda.connection.sending.FakeFrameSender;
import chat.beseda.connection.sending.Outbox;
import chat.beseda.database.FakeEventLog;
import chat.beseda.protocol.ErrorCode;
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
import org.junit.jupiter.api.Test;

/** Who is sent away while they catch up gets as far as that, and no farther. */
class SentAwayTests {

    private final FakeEventLog eventLog = new FakeEventLog();
    private final FakeFrameSender sender = FakeFrameSender.quick();
    private final List<Ok> answers = new ArrayList<>();
    private final Tongue grouped =
            new Tongues(new FrameCodec(Limits.DEFAULT), new PlainCodec(Limits.DEFAULT)).grouped();
    private final Person pedro = new Person(new PersonId("p2"), "Pedro", false);

    @Test
    void aReplayEndsWhereThePersonWasSentAway() throws Exception {
        logWithARemovalInTheMiddle();
        FakeBroker broker = new FakeBroker(5);

        opens(broker, OptionalLong.empty(), OptionalLong.of(0));

        await().until(() -> sent().contains("removed"));
        await().until(() -> broker.subscribers() == 0);
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "secret live")));
        assertThat(sent()).contains("before").doesNotContain("secret");
    }

    @Test
    void whoIsBackAndSeesThePastIsReplayedAllOfIt() throws Exception {
        logWithARemovalInTheMiddle();

        opens(new FakeBroker(5), OptionalLong.of(0), OptionalLong.of(0));

        await().until(() -> sent().contains("secret 2"));
    }

    @Test
    void whoIsBackWithoutAPastIsNotReplayedWhatWasSaidMeanwhile() throws Exception {
        logWithARemovalInTheMiddle();

        opens(new FakeBroker(5), OptionalLong.of(5), OptionalLong.of(0));

        await().until(() -> sent().contains("removed"));
        assertThat(sent()).doesNotContain("secret");
    }

    @Test
    void whoIsSentAwayWhileTheyComeInHearsNothing() {
        eventLog.write(RoomId.LOBBY, "before");
        FakeBroker broker = new FakeBroker(1);
        broker.whileJoining(
                () -> broker.committed(List.of(eventLog.writeRemoval(RoomId.LOBBY, pedro.id()))));

        assertThatThrownBy(() -> opens(broker, OptionalLong.empty(), OptionalLong.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NO_SUCH_ROOM));
        broker.committed(List.of(eventLog.write(RoomId.LOBBY, "secret")));
        assertThat(sent()).doesNotContain("secret");
        assertThat(broker.subscribers()).isZero();
    }

    private void logWithARemovalInTheMiddle() {
        eventLog.write(RoomId.LOBBY, "before 1", "before 2");
        eventLog.writeRemoval(RoomId.LOBBY, pedro.id());
        eventLog.write(RoomId.LOBBY, "secret 1", "secret 2");
    }

    private void opens(FakeBroker broker, OptionalLong stillVisibleFrom, OptionalLong after)
            throws InterruptedException {
        ConnectionFeeds feeds =
                new ConnectionFeeds(
                        new FakeRooms(eventLog, stillVisibleFrom),
                        new CatchUp(eventLog, broker, new SimpleMeterRegistry()),
                        new Outbox(sender, new Untroubled()));
        feeds.open(
                pedro,
                new FeedRequest.Open(1, RoomId.LOBBY, after, Optional.of("epoch")),
                grouped,
                answers::add);
    }

    private String sent() {
        return String.join("\n", sender.frames());
    }

    /** Nothing goes wrong with the connection itself. */
    private static final class Untroubled implements Outbox.Owner {

        @Override
        public void tooSlow() {
            throw new AssertionError("too slow");
        }

        @Override
        public void broken(Throwable reason) {
            throw new AssertionError(reason);
        }
    }
}

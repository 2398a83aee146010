package chat.beseda.connection.staying;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person;
import chat.beseda.connection.Connection;
import chat.beseda.connection.Connections;
import chat.beseda.connection.LifeSigns;
import chat.beseda.connection.sending.FakeFrameSender;
import chat.beseda.delivery.Frame;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.PersonId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatTests {

    private final Connections connections = new Connections();
    private final Heartbeat heartbeat = new Heartbeat(connections);
    private final FakeFrameSender sender = FakeFrameSender.slow();
    private final LifeSigns lifeSigns = new LifeSigns();
    private final Connection connection =
            new Connection(
                    new Person(new PersonId("gMary"), "Mary", true),
                    sender,
                    new FrameCodec(Limits.DEFAULT),
                    lifeSigns);

    @BeforeEach
    void connect() {
        connections.add(connection);
    }

    @Test
    void everybodyIsPingedEvery25Seconds() {
        heartbeat.look(after(24_000));
        assertThat(sender.pings()).isZero();

        heartbeat.look(after(26_000));
        heartbeat.look(after(27_000));
        assertThat(sender.pings()).isEqualTo(1);
    }

    @Test
    void whoIsSilentFor35SecondsIsGone() {
        heartbeat.look(after(34_000));
        assertThat(sender.isAborted()).isFalse();

        heartbeat.look(after(36_000));
        assertThat(sender.isAborted()).isTrue();
    }

    @Test
    void whoReadsNothingForTenSecondsIsTooSlowAndThenCutOff() {
        connection.outbox().offer(Frame.shared("hi".getBytes(UTF_8)));

        heartbeat.look(after(9_000));
        assertThat(sender.closed()).isNull();
        heartbeat.look(after(11_000));
        assertThat(sender.closed()).isEqualTo(CloseCode.TOO_SLOW);
        assertThat(sender.isAborted()).isFalse();
        heartbeat.look(after(17_000));
        assertThat(sender.isAborted()).isTrue();
    }

    @Test
    void whoTakesAMinuteForOneAnswerIsTooSlowToo() {
        connection.outbox().offer(Frame.single("hi".getBytes(UTF_8)));

        lifeSigns.heard();
        heartbeat.look(after(30_000));
        assertThat(sender.closed()).isNull();
        heartbeat.look(after(61_000));
        assertThat(sender.closed()).isEqualTo(CloseCode.TOO_SLOW);
    }

    @Test
    void whoReadsInTimeStays() {
        connection.outbox().offer(Frame.shared("hi".getBytes(UTF_8)));
        sender.read();

        heartbeat.look(after(20_000));

        assertThat(sender.closed()).isNull();
    }

    @Test
    void oneBrokenConnectionDoesNotStopTheOthersHearts() {
        connection.whenEnded(
                () -> {
                    throw new IllegalStateException("broken");
                });
        FakeFrameSender other = FakeFrameSender.quick();
        Connection healthy =
                new Connection(
                        new Person(new PersonId("gPedro"), "Pedro", true),
                        other,
                        new FrameCodec(Limits.DEFAULT),
                        new LifeSigns());
        connections.add(healthy);

        heartbeat.look(after(36_000));

        assertThat(other.isAborted()).isTrue();
    }

    private static long after(long ms) {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
    }
}

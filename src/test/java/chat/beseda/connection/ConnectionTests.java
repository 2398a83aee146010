package chat.beseda.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.account.Person;
import chat.beseda.connection.sending.FakeFrameSender;
import chat.beseda.connection.sending.FrameSender;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.ServerMessage;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ConnectionTests {

    private final FakeFrameSender sender = FakeFrameSender.slow();
    private final List<Thread> farewells = new CopyOnWriteArrayList<>();
    private final Connection connection = connection(sender);

    @Test
    void aSocketThatClosesAmidASendLetsGoOfItsRoomsOnAnotherThread() {
        connection.ended();
        connection.ended();

        await().until(() -> !farewells.isEmpty());
        assertThat(farewells).singleElement().isNotSameAs(Thread.currentThread());
    }

    @Test
    void whoIsTooSlowLetsGoOnAnotherThreadAndIsTold() {
        connection.tooSlow();

        await().until(() -> sender.closed() == CloseCode.TOO_SLOW);
        assertThat(farewells).singleElement().isNotSameAs(Thread.currentThread());
    }

    @Test
    void theFirstReasonToEndWins() {
        connection.close(CloseCode.RESTART, "restart");
        connection.close(CloseCode.TOO_SLOW, "too slow");

        assertThat(sender.closed()).isEqualTo(CloseCode.RESTART);
        assertThat(farewells).hasSize(1);
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        connection.close(CloseCode.RESTART, "restart");

        connection.send(new ServerMessage.Drain(1, OptionalLong.empty()));

        assertThat(sender.frames()).isEmpty();
    }

    private Connection connection(FrameSender over) {
        Connection made =
                new Connection(
                        new Person(new PersonId("gMary"), "Mary", true),
                        over,
                        Voice.grouped(new FrameCodec(Limits.DEFAULT)),
                        new LifeSigns());
        made.whenEnded(() -> farewells.add(Thread.currentThread()));
        return made;
    }
}

package chat.beseda.connection;

import static chat.beseda.connection.RawFrame.PING;
import static chat.beseda.connection.RawFrame.PONG;
import static chat.beseda.connection.RawFrame.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the door leaves to the connection: who came, and when they were last heard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivingFramesTests {

    private EchoServer server;
    private RawWebSocket socket;
    private LifeSigns lifeSigns;

    @BeforeAll
    void start() {
        server = EchoServer.start("beseda.access=open");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void maryComesIn() throws Exception {
        server.echo().people().clear();
        server.echo().lifeSigns().clear();
        socket =
                RawHandshake.at(server.port())
                        .path("/chat?guest=mary-mary-mary-mary-mary&name=Mary")
                        .open();
        await().until(() -> !server.echo().lifeSigns().isEmpty());
        lifeSigns = server.echo().lifeSigns().element();
    }

    @Test
    void theConnectionKnowsWhoCame() {
        assertThat(server.echo().people())
                .singleElement()
                .satisfies(
                        mary -> {
                            assertThat(mary.name()).isEqualTo("Mary");
                            assertThat(mary.id().value()).isEqualTo("g-mary-mary-mary-mary-mary");
                            assertThat(mary.guest()).isTrue();
                        });
    }

    @Test
    void everyFrameIsASignOfLife() throws Exception {
        for (RawFrame frame :
                new RawFrame[] {
                    RawFrame.of(TEXT, "hello"),
                    RawFrame.of(PING, ""),
                    RawFrame.of(PONG, ""),
                    RawFrame.of(TEXT, "more to come").unfinished()
                }) {
            long before = heardAtNanos();
            socket.send(frame);
            await().until(() -> heardAtNanos() > before);
        }
    }

    @Test
    void aPartOfAFrameIsASignOfLifeToo() throws Exception {
        byte[] frame = RawFrame.of(TEXT, "x".repeat(100_000)).encoded();
        for (int from = 0; from < 60_000; from += 20_000) {
            long before = heardAtNanos();
            socket.send(Arrays.copyOfRange(frame, from, from + 20_000));
            await().until(() -> heardAtNanos() > before);
        }
    }

    /** The same until something is heard again, give or take what the clock took to be read. */
    private long heardAtNanos() {
        long now = System.nanoTime();
        return now - lifeSigns.silenceNanos(now);
    }
}

package chat.beseda.connection.frame;

import static chat.beseda.connection.RawFrame.CONTINUATION;
import static chat.beseda.connection.RawFrame.PING;
import static chat.beseda.connection.RawFrame.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.connection.EchoServer;
import chat.beseda.connection.RawFrame;
import chat.beseda.connection.RawHandshake;
import chat.beseda.connection.RawWebSocket;
import chat.beseda.connection.door.Seats;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People who say nothing any more, or do not listen. The server is made impatient for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilenceTests {

    private EchoServer server;

    @BeforeAll
    void start() {
        server =
                EchoServer.start(
                        "beseda.access=open",
                        "beseda.limits.enabled=false",
                        "beseda.websocket.idle-timeout-ms=1500");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Kept for each idle socket, the request would take more memory than all the rest. */
    @Test
    void anOpenSocketHasForgottenTheRequestThatOpenedIt() throws Exception {
        try (RawWebSocket socket =
                RawHandshake.at(server.port()).header("User-Agent", "to be forgotten").open()) {
            socket.text("remember");

            assertThat(socket.nextText()).isEqualTo("[]");
        }
    }

    @Test
    void whoSaysNothingIsLetGo() throws Exception {
        try (RawWebSocket socket = RawHandshake.at(server.port()).open()) {
            assertThat(socket.closeCode()).isEqualTo(1001);
        }
        assertNobodyIsLeft();
    }

    // 7.2 number 23
    @Test
    void whoStopsInTheMiddleOfAFrameIsLetGo() throws Exception {
        byte[] frame = RawFrame.of(TEXT, "x".repeat(200_000)).encoded();
        try (RawWebSocket socket = RawHandshake.at(server.port()).open()) {
            socket.send(Arrays.copyOf(frame, 24));

            assertThat(socket.closeCode()).isEqualTo(1001);
        }
        assertNobodyIsLeft();
    }

    // 7.2 number 23
    @Test
    void whoStopsInTheMiddleOfAMessageIsLetGo() throws Exception {
        try (RawWebSocket socket = RawHandshake.at(server.port()).open()) {
            socket.send(RawFrame.of(TEXT, "one ").unfinished());
            socket.send(RawFrame.of(CONTINUATION, "two ").unfinished());

            assertThat(socket.closeCode()).isEqualTo(1001);
        }
        assertNobodyIsLeft();
    }

    // 7.2 number 39; what the chat's own outbox does is tested where it is
    @Test
    void whoNeverReadsIsLetGoAndHoldsUpNobody() throws Exception {
        byte[] talk = RawFrame.of(TEXT, "x".repeat(200)).encoded();
        try (RawWebSocket bystander = RawHandshake.at(server.port()).open();
                RawWebSocket deaf =
                        RawHandshake.at(server.port()).receiveBuffer(4_096).openWithoutReading()) {
            Thread talking = Thread.startVirtualThread(() -> talkUntilTheEnd(deaf, talk));

            await().atMost(RawWebSocket.PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertAnswers(bystander);
                                assertThat(talking.isAlive()).isFalse();
                            });
            assertAnswers(bystander);
        }
        assertNobodyIsLeft();
    }

    // 7.2 number 33
    @Test
    void pongsAreNotQueuedForWhoDoesNotReadThem() throws Exception {
        byte[] ping = RawFrame.of(PING, new byte[125]).encoded();
        try (RawWebSocket bystander = RawHandshake.at(server.port()).open();
                RawWebSocket deaf =
                        RawHandshake.at(server.port()).receiveBuffer(4_096).openWithoutReading()) {
            // A server that queued its pongs would go on reading pings for ever.
            Thread pinging = Thread.startVirtualThread(() -> talkUntilTheEnd(deaf, ping));

            await().atMost(RawWebSocket.PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertAnswers(bystander);
                                assertThat(pinging.isAlive()).isFalse();
                            });
        }
        assertNobodyIsLeft();
    }

    private static void talkUntilTheEnd(RawWebSocket socket, byte[] frame) {
        try {
            while (true) {
                socket.send(frame);
            }
        } catch (IOException hungUp) {
            // The server had enough.
        }
    }

    private void assertNobodyIsLeft() {
        await().until(() -> server.part(Seats.class).size() == 0);
        await().until(() -> server.echo().closed() == server.echo().opened());
    }

    private static void assertAnswers(RawWebSocket socket) throws Exception {
        socket.text("still here");
        assertThat(socket.nextText()).isEqualTo("still here");
    }
}

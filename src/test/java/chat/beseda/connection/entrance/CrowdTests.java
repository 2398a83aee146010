package chat.beseda.connection.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.connection.EchoServer;
import chat.beseda.connection.HttpAnswer;
import chat.beseda.connection.RawHandshake;
import chat.beseda.connection.RawWebSocket;
import chat.beseda.connection.door.Seats;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many at the door at once. */
class CrowdTests {

    private static final String MARY = "/chat?guest=mary-mary-mary-mary-mary";
    private static final String PEDRO = "/chat?guest=pedro-pedro-pedro-pedro";
    private static final int HALF_OPEN = 1_000;

    // 7.1 number 17
    @Test
    void aThousandHalfOpenHandshakesAreEndedAndHoldUpNobody() throws Exception {
        try (EchoServer server =
                        EchoServer.start(
                                "beseda.access=open",
                                "beseda.web-server.request-head-ms-max=2000");
                RawWebSocket bystander = RawHandshake.at(server.port()).open()) {
            byte[] request = RawHandshake.at(server.port()).bytes();
            List<Dripping> crowd = new ArrayList<>();
            for (int i = 0; i < HALF_OPEN; i++) {
                crowd.add(new Dripping(RawHandshake.at(server.port()).connect(), request));
            }
            assertThat(crowd).allMatch(Dripping::drip);

            // A byte at each look keeps every socket busy: being idle is not what ends them.
            await().atMost(RawWebSocket.PATIENCE)
                    .untilAsserted(
                            () -> {
                                assertAnswers(bystander);
                                crowd.forEach(Dripping::drip);
                                assertThat(crowd).allMatch(Dripping::isEnded);
                            });
            assertAnswers(bystander);
            RawHandshake.at(server.port()).open().close();
            for (Dripping each : crowd) {
                each.socket.close();
            }
        }
    }

    // 7.1 number 18
    @Test
    void onePersonHasTwentyConnectionsAndTheNextIsRefused() throws Exception {
        try (EchoServer server =
                EchoServer.start("beseda.access=open", "beseda.limits.handshakes-burst=1000")) {
            List<RawWebSocket> seated = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                seated.add(RawHandshake.at(server.port()).path(MARY).open());
            }
            await().until(() -> server.echo().opened() == 20);

            HttpAnswer answer = RawHandshake.at(server.port()).path(MARY).send();
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"too-many-connections\"");
            assertThat(
                            RawHandshake.plain(server.port(), "GET " + MARY + " HTTP/1.1")
                                    .send()
                                    .status())
                    .isEqualTo(429);
            RawHandshake.at(server.port()).path(PEDRO).open().close();

            seated.removeFirst().close();
            await().ignoreExceptions()
                    .until(() -> RawHandshake.at(server.port()).path(MARY).open().isOpen());
            for (RawWebSocket socket : seated) {
                assertAnswers(socket);
            }
        }
    }

    // 7.1 number 18
    @Test
    void aRushOfOnePersonGetsNoMoreSeatsThanThereAre() throws Exception {
        try (EchoServer server =
                        EchoServer.start(
                                "beseda.access=open",
                                "beseda.limits.handshakes-burst=1000",
                                "beseda.limits.connections-per-person-max=3");
                ExecutorService rush = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<RawWebSocket>> come =
                    () -> {
                        try {
                            RawWebSocket socket = RawHandshake.at(server.port()).path(MARY).open();
                            socket.text("here");
                            return Optional.of(socket);
                        } catch (IOException refused) {
                            return Optional.empty();
                        }
                    };
            List<RawWebSocket> inside =
                    rush.invokeAll(Collections.nCopies(60, come)).stream()
                            .map(Future::resultNow)
                            .flatMap(Optional::stream)
                            .toList();

            await().until(() -> inside.stream().filter(RawWebSocket::isOpen).count() <= 3);
            for (RawWebSocket socket : inside) {
                if (!socket.isOpen()) {
                    assertThat(socket.closeCode()).isIn(4008, 1006);
                }
            }
            assertThat(inside).isNotEmpty();
            assertThat(server.echo().opened()).isBetween(1, 60);
        }
    }

    // 7.1 number 18
    @Test
    void twoHundredGuestsOfOneAddressComeInAndNoMore() throws Exception {
        try (EchoServer server =
                EchoServer.start("beseda.access=open", "beseda.limits.handshakes-burst=1000")) {
            List<RawWebSocket> seated = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                seated.add(RawHandshake.at(server.port()).open());
            }
            await().until(() -> server.echo().opened() == 200);

            for (int i = 0; i < 300; i++) {
                assertThat(RawHandshake.at(server.port()).send().status()).isEqualTo(429);
            }
            assertAnswers(seated.getFirst());
            for (RawWebSocket socket : seated) {
                socket.close();
            }
            await().until(() -> server.part(Seats.class).size() == 0);
        }
    }

    @Test
    void whoKnocksTooOftenHearsWhenToComeBack() throws Exception {
        try (EchoServer server =
                EchoServer.start(
                        "beseda.access=open",
                        "beseda.limits.handshakes-burst=2",
                        "beseda.limits.handshakes-per-second=1")) {
            RawWebSocket inside = RawHandshake.at(server.port()).open();
            RawHandshake.at(server.port()).open();

            HttpAnswer answer = RawHandshake.at(server.port()).send();

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"rate-limited\"");
            assertAnswers(inside);
        }
    }

    @Test
    void aBenchmarkLiftsAllOfThat() throws Exception {
        try (EchoServer server =
                EchoServer.start("beseda.access=open", "beseda.limits.enabled=false")) {
            List<RawWebSocket> seated = new ArrayList<>();
            for (int i = 0; i < 250; i++) {
                seated.add(RawHandshake.at(server.port()).path(MARY).open());
            }
            for (RawWebSocket socket : seated) {
                assertAnswers(socket);
                socket.close();
            }
        }
    }

    @Test
    void peopleWhoseRequestsTakeLongHoldUpNobody() throws Exception {
        try (EchoServer server =
                EchoServer.start("beseda.access=open", "beseda.limits.enabled=false")) {
            List<RawWebSocket> slow = new ArrayList<>();
            for (int i = 0; i < 250; i++) {
                RawWebSocket socket = RawHandshake.at(server.port()).open();
                socket.text("wait");
                slow.add(socket);
            }
            await().until(() -> server.echo().waiting() == 250);

            assertAnswers(RawHandshake.at(server.port()).open());
            server.echo().goOn();
            for (RawWebSocket socket : slow) {
                assertThat(socket.nextText()).isEqualTo("wait");
            }
        }
    }

    @Test
    void anOpenWebSocketIsNotHeldToTheDeadlineOfARequest() throws Exception {
        try (EchoServer server =
                EchoServer.start(
                        "beseda.access=open", "beseda.web-server.request-head-ms-max=1000")) {
            RawWebSocket socket = RawHandshake.at(server.port()).open();
            // Two deadlines that began later have passed when these are ended.
            for (int i = 0; i < 2; i++) {
                try (Socket silent = RawHandshake.at(server.port()).connect()) {
                    assertThat(silent.getInputStream().read()).isEqualTo(-1);
                }
            }

            assertAnswers(socket);
        }
    }

    private static void assertAnswers(RawWebSocket socket) throws Exception {
        socket.text("still here");
        assertThat(socket.nextText()).isEqualTo("still here");
    }

    /** Somebody who sends their handshake a byte at a time. */
    private static final class Dripping {

        private final Socket socket;
        private final byte[] request;
        private int sent;
        private boolean ended;

        Dripping(Socket socket, byte[] request) throws IOException {
            this.socket = socket;
            this.request = request;
            socket.setSoTimeout(1);
        }

        /** Sends one byte, as long as there are some that do not complete the request. */
        boolean drip() {
            try {
                if (sent < request.length - 4) {
                    socket.getOutputStream().write(request[sent++]);
                }
            } catch (IOException hungUp) {
                ended = true;
            }
            return !ended;
        }

        boolean isEnded() {
            try {
                return ended || socket.getInputStream().read() == -1;
            } catch (SocketTimeoutException stillOpen) {
                return false;
            } catch (IOException hungUp) {
                return true;
            }
        }
    }
}

package chat.beseda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.account.page.RunningBeseda;
import chat.beseda.connection.Connections;
import chat.beseda.connection.HttpAnswer;
import chat.beseda.connection.RawFrame;
import chat.beseda.connection.RawHandshake;
import chat.beseda.connection.RawWebSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What went wrong in servers like this one, under the names by which it is known. The same for
 * sessions, tokens and invitations stands in {@code SignedInSocketsTests} and {@code MembersTests},
 * for frames in {@code ArrivingFramesTests}.
 */
class KnownDefectsTests {

    @TempDir private static Path data;

    private static RunningBeseda beseda;

    @BeforeAll
    static void aServerForGuestsRuns() {
        beseda =
                RunningBeseda.start(
                        data, "beseda.access=open", "beseda.limits.handshakes-burst=2000");
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @Test
    @DisplayName("CVE-2020-13935: a length that cannot be ends the connection, and keeps no thread")
    void aLengthThatCannotBeEndsTheConnection() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (RawWebSocket socket = open()) {
                byte[] lying = {
                    (byte) 0x81, (byte) 0xff, (byte) 0xff, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0
                };
                socket.send(lying);
                assertThat(socket.closeCode()).isIn(1002, 1009);
            }
        }
        everybodyElseStillTalks();
    }

    @Test
    @DisplayName("CVE-2021-42340: who comes and goes leaves nothing behind")
    void whoComesAndGoesLeavesNothingBehind() throws Exception {
        for (int round = 0; round < 20; round++) {
            List<RawWebSocket> crowd = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                crowd.add(open());
            }
            for (RawWebSocket socket : crowd) {
                socket.close();
            }
        }
        nobodyIsLeft();
    }

    @Test
    @DisplayName("CVE-2022-25762, CVE-2024-23672: what is abandoned half closed is let go")
    void whatIsAbandonedHalfClosedIsLetGo() throws Exception {
        List<RawWebSocket> abandoned = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            RawWebSocket socket = open();
            socket.text("{\"type\":\"open\",\"ref\":1,\"room\":\"lobby\"}");
            // Says goodbye, and never reads the answer.
            socket.send(RawFrame.of(RawFrame.CLOSE, new byte[] {3, (byte) 0xe8}));
            abandoned.add(socket);
        }
        nobodyIsLeft();
        for (RawWebSocket socket : abandoned) {
            socket.close();
        }
    }

    @Test
    @DisplayName("CVE-2026-41838: the session ids of sockets are no secrets, and nobody sees them")
    void nobodyAsksASocketForItsSessionId() {
        assertThat(socketSources("session.getId()")).isEmpty();
    }

    @Test
    @DisplayName("gh-36486: the headers of the handshake are read while it lasts, and never later")
    void nobodyReadsTheHandshakeLater() {
        assertThat(socketSources("getHandshakeHeaders")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chat/info",
                "/chat/websocket",
                "/chat/1/2/websocket",
                "/chat/iframe.html",
                "/stomp",
                "/ws"
            })
    @DisplayName("CVE-2018-1270, CVE-2018-1275, CVE-2025-41254: there is neither STOMP nor SockJS")
    void thereIsNeitherStompNorSockJs(String path) throws Exception {
        assertThat(get(path).status()).isEqualTo(404);
        assertThat(RawHandshake.at(beseda.port()).path(path).send().status()).isEqualTo(404);
    }

    @Test
    @DisplayName("CVE-2018-1270: a STOMP frame is a text that nobody understands")
    void aStompFrameIsRefused() throws Exception {
        try (RawWebSocket socket = open()) {
            socket.nextText();
            socket.text("CONNECT\naccept-version:1.2\n\n\0");
            assertThat(socket.nextText()).contains("\"malformed\"");
        }
        assertThat(
                        RawHandshake.at(beseda.port())
                                .replace("Sec-WebSocket-Protocol", "v12.stomp")
                                .send()
                                .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/error",
                "/chat",
                "/sign-in",
                "/join/x",
                "/setup",
                "/settings",
                "/assets/live/app.js",
                "/assets/live/nowhere.js",
                "/actuator/env",
                "/%2e%2e/x"
            })
    @DisplayName("CVE-2026-22732: the headers for safety come with every answer")
    void theHeadersForSafetyComeWithEveryAnswer(String path) throws Exception {
        HttpAnswer answer = get(path);
        assertThat(answer.header("Content-Security-Policy")).as(path).isNotEmpty();
        assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /", "TRACE / HTTP/1.1", "PROPFIND / HTTP/1.1", "TRACK / HTTP/1.1"})
    @DisplayName("CVE-2026-24733, CVE-2026-43515: old and odd ways of asking get nothing")
    void oldAndOddWaysOfAskingGetNothing(String line) throws Exception {
        try (Socket socket = RawHandshake.plain(beseda.port(), line).connect()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            (line + "\r\nHost: 127.0.0.1:" + beseda.port() + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.US_ASCII))
                    .doesNotContain(" 200")
                    .doesNotContain("<html");
        }
    }

    @Test
    @DisplayName(
            "CVE-2021-22911: an object where a string is expected is an error, and no question")
    void anObjectInPlaceOfAStringIsAnError() throws Exception {
        try (RawWebSocket socket = open()) {
            socket.nextText();
            socket.text("{\"type\":\"open\",\"ref\":1,\"room\":{\"$ne\":\"lobby\"}}");
            assertThat(socket.nextText()).contains("\"malformed\"");
            socket.text("{\"type\":\"people\",\"ref\":2,\"text\":{\"$gt\":\"\"}}");
            assertThat(socket.nextText()).contains("\"malformed\"");
        }
    }

    @Test
    @DisplayName("GHSA-f53g-frr2-jhpf: a page of somebody else opens no socket with one's cookies")
    void aForeignPageOpensNoSocket() throws Exception {
        assertThat(
                        RawHandshake.at(beseda.port())
                                .replace("Origin", "https://evil.example")
                                .header("Cookie", "beseda-guest=" + "x".repeat(22))
                                .send()
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/settings", "/chat", "/nowhere"})
    @DisplayName("Zulip, March 2021: no cache between keeps what was meant for one person")
    void noCacheBetweenKeepsWhatWasMeantForOnePerson(String path) throws Exception {
        assertThat(get(path).header("Cache-Control").orElse("")).as(path).contains("no-store");
    }

    private static HttpAnswer get(String path) throws IOException {
        return RawHandshake.plain(beseda.port(), "GET " + path + " HTTP/1.1").send();
    }

    private static RawWebSocket open() throws IOException {
        return RawHandshake.at(beseda.port()).open();
    }

    private static void everybodyElseStillTalks() throws Exception {
        try (RawWebSocket socket = open()) {
            socket.nextText();
            socket.text("{\"type\":\"ping\",\"ref\":7}");
            assertThat(socket.nextText()).contains("\"ref\":7");
        }
    }

    private static void nobodyIsLeft() {
        Connections connections = beseda.part(Connections.class);
        await().untilAsserted(() -> assertThat(connections.all()).isEmpty());
    }

    /** Which of the sources that know sockets hold these words. */
    private static List<Path> socketSources(String words) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/chat/beseda/connection"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains(words))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package chat.beseda.connection.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.connection.EchoServer;
import chat.beseda.connection.HttpAnswer;
import chat.beseda.connection.RawHandshake;
import chat.beseda.connection.RawWebSocket;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Handshakes that no browser of ours would send, on a real socket, while somebody else chats. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class BadHandshakesTests {

    private EchoServer open;
    private EchoServer invite;
    private RawWebSocket bystander;

    @BeforeAll
    void start() {
        String[] patience = {"beseda.limits.handshakes-burst=5000"};
        open = EchoServer.start("beseda.access=open", patience[0]);
        invite = EchoServer.start(patience);
    }

    @AfterAll
    void stop() {
        open.close();
        invite.close();
    }

    @BeforeEach
    void somebodyElseIsThere() throws Exception {
        bystander = handshake().open();
    }

    @AfterEach
    void somebodyElseNoticedNothing(CapturedOutput log) throws Exception {
        bystander.text("still here");
        assertThat(bystander.nextText()).isEqualTo("still here");
        bystander.close();
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void aGoodHandshakeIsAnswered() throws Exception {
        try (RawWebSocket socket = handshake().open()) {
            // The example of RFC 6455 section 1.3.
            assertThat(socket.handshake().header("Sec-WebSocket-Accept"))
                    .contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            assertThat(socket.handshake().header("Sec-WebSocket-Protocol")).contains("beseda.v1");
            assertThat(socket.handshake().header("Sec-WebSocket-Extensions")).isEmpty();
        }
    }

    // 7.1 numbers 1, 2, 4, 5, 8 and 9
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://127.0.0.1:PORT.evil.example",
                "http://127.0.0.1:port.evil.example",
                "%%%",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://evil@127.0.0.1:PORT",
                "http://127.0.0.1:PORT@evil.example",
                "http://[",
                "\u0000",
                ""
            })
    void aForeignOriginIsRefusedAndNeverAnError(String origin) throws Exception {
        String written = origin.replace("PORT", Integer.toString(open.port()));

        HttpAnswer answer = handshake().replace("Origin", written).send();

        // An origin that is no text at all does not even reach the guard.
        assertThat(answer.status()).isEqualTo(written.equals("\u0000") ? 400 : 403);
        assertShowsNothing(answer);
    }

    // 7.1 number 3
    @Test
    void aCookieWithoutAnOriginIsRefusedUnlessAnybodyMayComeIn() throws Exception {
        HttpAnswer answer =
                handshake(invite).without("Origin").header("Cookie", "session=abc").send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("\"missing-origin\"");
        handshake().without("Origin").open().close();
    }

    // 7.1 number 6
    @Test
    void twoOriginsAreRefusedInEitherOrder() throws Exception {
        String ours = "http://127.0.0.1:" + open.port();

        assertThat(handshake().header("Origin", "http://evil.example").send().status())
                .isEqualTo(403);
        assertThat(
                        handshake()
                                .replace("Origin", "http://evil.example")
                                .header("Origin", ours)
                                .send()
                                .status())
                .isEqualTo(403);
    }

    // 7.1 number 7; the contract says 421 where the list says 403
    @Test
    void aForeignNameThatPointsHereIsRefused() throws Exception {
        HttpAnswer answer =
                handshake()
                        .replace("Host", "evil.example:" + open.port())
                        .replace("Origin", "http://evil.example:" + open.port())
                        .send();

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains("\"unknown-host\"").contains("BESEDA_PUBLIC_URL");
    }

    // 7.1 number 10
    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host,  evil.example",
        "X-Forwarded-Proto, https",
        "X-Forwarded-Port,  443",
        "X-Forwarded-For,   203.0.113.9",
        "Forwarded,         'for=203.0.113.9;host=evil.example;proto=https'"
    })
    void whatAClientSaysOfItselfAsAProxyIsIgnored(String name, String value) throws Exception {
        handshake().header(name, value).open().close();

        assertThat(
                        handshake()
                                .header(name, value)
                                .replace("Origin", "https://evil.example")
                                .send()
                                .status())
                .isEqualTo(403);
        assertThat(handshake().header(name, value).replace("Host", "evil.example").send().status())
                .isEqualTo(421);
    }

    // 7.1 number 11
    @ParameterizedTest
    @ValueSource(strings = {"8", "", "13, 8"})
    void anotherVersionHearsWhichOneIsSpoken(String version) throws Exception {
        RawHandshake handshake = handshake().without("Sec-WebSocket-Version");
        if (!version.isEmpty()) {
            handshake.header("Sec-WebSocket-Version", version);
        }

        HttpAnswer answer = handshake.send();

        assertThat(answer.status()).isEqualTo(426);
        assertThat(answer.header("Sec-WebSocket-Version")).contains("13");
    }

    // 7.1 number 12
    @Test
    void aKeyThatIsNotSixteenBytesIsMalformed() throws Exception {
        HttpAnswer answer = handshake().replace("Sec-WebSocket-Key", "abc").send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"malformed\"").contains("Sec-WebSocket-Key");
    }

    // 7.1 number 13
    @ParameterizedTest
    @CsvSource({"POST, 405", "HEAD, 405", "PUT, 405", "OPTIONS, 405", "TRACE, 405", "BREW, 405"})
    void onlyGetIsUpgraded(String method, int status) throws Exception {
        HttpAnswer answer =
                handshake().line(method + " /chat HTTP/1.1").header("Content-Length", "0").send();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Allow")).isPresent();
    }

    // 7.1 number 13
    @Test
    void anUpgradeThatIsNotOneIsMalformed() throws Exception {
        assertThat(handshake().without("Connection").send().status()).isEqualTo(400);
        assertThat(handshake().without("Upgrade").send().status()).isEqualTo(400);
        assertThat(handshake().replace("Upgrade", "h2c").send().status()).isEqualTo(400);
        assertThat(
                        RawHandshake.plain(open.port(), "GET /chat HTTP/1.1")
                                .replace("Connection", "Upgrade, HTTP2-Settings")
                                .header("Upgrade", "h2c")
                                .header("HTTP2-Settings", "AAMAAABkAARAAAAAAAIAAAAA")
                                .send()
                                .status())
                .isEqualTo(400);
        assertThat(handshake().line("GET /chat HTTP/1.0").send().status()).isEqualTo(400);
    }

    // 7.1 number 14
    @ParameterizedTest
    @ValueSource(strings = {"one of 100 KB", "2,000 of them", "2,000 short ones"})
    void tooMuchOfAHeaderIsRefusedAndTheConnectionEnds(String headers) throws Exception {
        RawHandshake handshake = handshake();
        switch (headers) {
            case "one of 100 KB" -> handshake.header("X-Long", "x".repeat(100_000));
            case "2,000 of them" ->
                    IntStream.range(0, 2_000).forEach(i -> handshake.header("X-Header-" + i, "x"));
            default -> IntStream.range(0, 2_000).forEach(i -> handshake.header("a", ""));
        }

        try (Socket socket = handshake.connect()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(handshake.bytes());
            String heard = readUntilTheEnd(socket.getInputStream());
            // The server hangs up on what it does not want to read, which may overtake its answer.
            assertThat(heard).matches("(?s)|HTTP/1.1 (431|400) .*");
        } catch (IOException hungUp) {
            assertThat(hungUp).hasMessageMatching("(?i).*(reset|broken pipe).*");
        }
    }

    // 7.1 numbers 15 and 16
    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate",
                "permessage-deflate; server_max_window_bits=99",
                "permessage-deflate; client_max_window_bits",
                "identity",
                "a hundred"
            })
    void noExtensionIsAgreedToWhateverIsOffered(String offer) throws Exception {
        String offers =
                offer.equals("a hundred") ? "permessage-deflate; x=1, ".repeat(99) + "last" : offer;

        try (RawWebSocket socket = handshake().header("Sec-WebSocket-Extensions", offers).open()) {
            assertThat(socket.handshake().header("Sec-WebSocket-Extensions")).isEmpty();
            socket.text("hello");
            assertThat(socket.nextText()).isEqualTo("hello");
        }
    }

    @Test
    void ourOwnGuardOfFramesCannotBeOfferedAway() throws Exception {
        assertThat(handshake().header("Sec-WebSocket-Extensions", "@frames").send().status())
                .isEqualTo(400);
        assertThat(
                        handshake()
                                .header("Sec-WebSocket-Extensions", "a; b=\"\u00e9\"")
                                .send()
                                .status())
                .isEqualTo(400);
    }

    // 7.1 number 16
    @Test
    void aSubProtocolOfTenThousandCharactersIsJustUnknown() throws Exception {
        String endless = "x".repeat(10_000);

        assertThat(handshake().replace("Sec-WebSocket-Protocol", endless).send().status())
                .isEqualTo(400);
        try (RawWebSocket socket = handshake().header("Sec-WebSocket-Protocol", endless).open()) {
            assertThat(socket.handshake().header("Sec-WebSocket-Protocol")).contains("beseda.v1");
        }
    }

    @Test
    void otherSubProtocolsHearWhichOneIsKnown() throws Exception {
        for (RawHandshake handshake :
                new RawHandshake[] {
                    handshake().without("Sec-WebSocket-Protocol"),
                    handshake().replace("Sec-WebSocket-Protocol", "soap, wamp")
                }) {
            HttpAnswer answer = handshake.send();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("\"unknown-sub-protocol\"").contains("beseda.v1");
        }
    }

    // 7.1 number 19; sessions come with accounts
    @ParameterizedTest
    @ValueSource(strings = {"", "SESSION=expired", "beseda-guest=abcdefghijklmnopqrstuv"})
    void whoIsNotSignedInIsNotUpgraded(String cookie) throws Exception {
        RawHandshake handshake = handshake(invite);
        if (!cookie.isEmpty()) {
            handshake.header("Cookie", cookie);
        }

        HttpAnswer answer = handshake.send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("\"not-signed-in\"").contains("--beseda.access=open");
    }

    // 7.1 number 19
    @Test
    void aTamperedCookieIsNotUpgraded() throws Exception {
        HttpAnswer answer = handshake().header("Cookie", "beseda-guest=<tampered>").send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("\"damaged-cookie\"");
    }

    // 7.1 number 20
    @Test
    void aTokenInTheAddressIsRefusedAndNotLogged(CapturedOutput log) throws Exception {
        HttpAnswer answer = handshake().path("/chat?token=very-secret-token").send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("\"token-in-address\"").doesNotContain("very-secret");
        assertThat(log.getAll()).doesNotContain("very-secret");
    }

    @Test
    void aWrongTokenIsNotLogged(CapturedOutput log) throws Exception {
        HttpAnswer answer = handshake().header("Authorization", "Bearer very-secret").send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(log.getAll()).doesNotContain("very-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat;a=b", "/%63hat", "//chat", "/./chat", "/x/../chat", "/chat/"})
    void noDetourLeadsPastTheGuard(String path) throws Exception {
        String line = "GET " + path + " HTTP/1.1";

        assertThat(handshake().replace("Origin", "http://evil.example").line(line).send().status())
                .isIn(400, 403, 404);
        assertThatThrownBy(() -> handshake(invite).line(line).open())
                .isInstanceOf(IOException.class);
    }

    private RawHandshake handshake() {
        return handshake(open);
    }

    private static RawHandshake handshake(EchoServer server) {
        return RawHandshake.at(server.port());
    }

    private static String readUntilTheEnd(InputStream input) throws IOException {
        return new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static void assertShowsNothing(HttpAnswer answer) {
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("chat.beseda");
        assertThat(answer.headers()).doesNotContainKey("Server");
    }
}

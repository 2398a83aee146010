package chat.beseda.connection.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.connection.BesideSomebody;
import chat.beseda.connection.HttpAnswer;
import chat.beseda.connection.RawHandshake;
import chat.beseda.connection.RawWebSocket;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handshakes that break RFC 6455, on a real socket. */
class BadHandshakesTests extends BesideSomebody {

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
                        RawHandshake.plain(server().port(), "GET /chat HTTP/1.1")
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
        HttpAnswer answer = handshake().replace("Sec-WebSocket-Protocol", "soap, wamp").send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"unknown-sub-protocol\"").contains("beseda.v1");
    }

    private static String readUntilTheEnd(InputStream input) throws IOException {
        return new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}

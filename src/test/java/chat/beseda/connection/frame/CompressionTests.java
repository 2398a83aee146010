package chat.beseda.connection.frame;

import static chat.beseda.connection.RawFrame.CONTINUATION;
import static chat.beseda.connection.RawFrame.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.connection.EchoServer;
import chat.beseda.connection.RawFrame;
import chat.beseda.connection.RawHandshake;
import chat.beseda.connection.RawWebSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the owner switched compression on (RFC 7692). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompressionTests {

    private static final int COMPRESSED = 4;

    private EchoServer server;

    @BeforeAll
    void start() {
        server = EchoServer.start("beseda.access=open", "beseda.websocket.compression=true");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whatWasAgreedToIsUnderstood() throws Exception {
        try (RawWebSocket socket = open("permessage-deflate")) {
            assertThat(socket.handshake().header("Sec-WebSocket-Extensions"))
                    .hasValueSatisfying(
                            agreed -> assertThat(agreed).contains("permessage-deflate"));
            socket.send(RawFrame.of(TEXT, deflated("hello")).withRsv(COMPRESSED));
            // The answer is compressed too.
            assertThat(socket.next(TEXT).rsv()).isEqualTo(COMPRESSED);
        }
    }

    // 7.1 numbers 15 and 16
    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate; server_max_window_bits=99",
                "permessage-deflate; server_max_window_bits=10",
                "permessage-deflate; server_max_window_bits=no",
                "permessage-deflate; nonsense",
                "permessage-deflate; @inflate_buffer_size=1",
                "x-webkit-deflate-frame",
                "identity"
            })
    void anOfferThatDoesNotSuitIsAnsweredWithout(String offer) throws Exception {
        // An at sign is no token, so nobody gets at Jetty's inner settings.
        if (offer.contains("@")) {
            assertThatThrownBy(() -> open(offer)).hasMessageContaining("status=400");
            return;
        }
        try (RawWebSocket socket = open(offer)) {
            assertThat(socket.handshake().header("Sec-WebSocket-Extensions")).isEmpty();
            socket.text("hello");
            assertThat(socket.nextText()).isEqualTo("hello");
        }
    }

    // 7.1 number 16
    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-deflate, permessage-deflate, permessage-deflate",
                "permessage-deflate; server_max_window_bits=10, permessage-deflate",
                "identity, permessage-deflate; client_max_window_bits=15",
                "permessage-deflate; client_max_window_bits"
            })
    void amongSeveralOffersTheFirstThatSuitsIsTaken(String offer) throws Exception {
        try (RawWebSocket socket = open(offer)) {
            assertThat(socket.handshake().header("Sec-WebSocket-Extensions"))
                    .contains("permessage-deflate");
        }
    }

    // 7.2 number 35
    @Test
    void aBombIsStoppedAtTheLimit() throws Exception {
        byte[] bomb = deflated("x".repeat(50_000_000));
        assertThat(bomb).hasSizeLessThan(100_000);
        try (RawWebSocket socket = open("permessage-deflate")) {
            socket.send(RawFrame.of(TEXT, bomb).withRsv(COMPRESSED));

            assertThat(socket.closeCode()).isEqualTo(1009);
        }
        assertAnswersSomebodyElse();
    }

    // 7.2 number 36
    @Test
    void garbageIsNotInflated() throws Exception {
        try (RawWebSocket socket = open("permessage-deflate")) {
            byte[] garbage = new byte[100];
            Arrays.fill(garbage, (byte) 0xff);
            socket.send(RawFrame.of(TEXT, garbage).withRsv(COMPRESSED));

            assertThat(socket.closeCode()).isIn(1002, 1007);
        }
        assertAnswersSomebodyElse();
    }

    // 7.2 number 36
    @Test
    void onlyTheFirstFragmentSaysThatAMessageIsCompressed() throws Exception {
        try (RawWebSocket socket = open("permessage-deflate")) {
            socket.send(RawFrame.of(TEXT, "a").unfinished());
            socket.send(RawFrame.of(CONTINUATION, "b").withRsv(COMPRESSED));

            assertThat(socket.closeCode()).isIn(1002, 1007);
        }
        assertAnswersSomebodyElse();
    }

    @Test
    void framesAreCountedBeforeTheyAreInflated() throws Exception {
        try (RawWebSocket socket = open("permessage-deflate")) {
            byte[] fragment = RawFrame.of(CONTINUATION, "").unfinished().encoded();
            socket.send(RawFrame.of(TEXT, "").unfinished().withRsv(COMPRESSED));
            try {
                for (int i = 0; i < 20_000; i++) {
                    socket.send(fragment);
                }
            } catch (IOException hungUp) {
                // That is what a flood gets.
            }

            assertThat(socket.closeCode()).isIn(1008, 1006);
        }
        assertAnswersSomebodyElse();
    }

    private RawWebSocket open(String offer) throws IOException {
        return RawHandshake.at(server.port()).header("Sec-WebSocket-Extensions", offer).open();
    }

    private void assertAnswersSomebodyElse() throws Exception {
        try (RawWebSocket bystander = RawHandshake.at(server.port()).open()) {
            bystander.text("still here");
            assertThat(bystander.nextText()).isEqualTo("still here");
        }
    }

    /** Raw deflate up to a flush, without the four bytes that it always ends with. */
    private static byte[] deflated(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        DeflaterOutputStream stream = new DeflaterOutputStream(bytes, deflater, 8_192, true);
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
        deflater.end();
        return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 4);
    }
}

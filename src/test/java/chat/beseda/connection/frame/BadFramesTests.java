package chat.beseda.connection.frame;

import static chat.beseda.connection.RawFrame.BINARY;
import static chat.beseda.connection.RawFrame.CLOSE;
import static chat.beseda.connection.RawFrame.CONTINUATION;
import static chat.beseda.connection.RawFrame.PING;
import static chat.beseda.connection.RawFrame.PONG;
import static chat.beseda.connection.RawFrame.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.connection.BesideSomebody;
import chat.beseda.connection.RawFrame;
import chat.beseda.connection.RawWebSocket;
import chat.beseda.connection.door.Seats;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that break RFC 6455, on a real socket. */
class BadFramesTests extends BesideSomebody {

    private RawWebSocket socket;

    @BeforeEach
    void open() throws IOException {
        socket = handshake().open();
    }

    @Override
    protected void leave() throws IOException {
        socket.close();
    }

    // 7.2 number 25
    @Test
    void whoDoesNotMaskBreaksTheProtocol() throws Exception {
        socket.send(RawFrame.of(TEXT, "hello").unmasked());

        assertThat(socket.closeCode()).isEqualTo(1002);
    }

    // 7.2 number 26
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
    void aReservedKindOfFrameBreaksTheProtocol(int opcode) throws Exception {
        socket.send(RawFrame.of(opcode, "hello"));

        assertThat(socket.closeCode()).isEqualTo(1002);
    }

    // 7.2 number 27
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void aReservedBitBreaksTheProtocol(int bits) throws Exception {
        socket.send(RawFrame.of(TEXT, "hello").withRsv(bits));

        assertThat(socket.closeCode()).isEqualTo(1002);
    }

    // 7.2 number 28
    @ParameterizedTest
    @MethodSource("brokenSequences")
    void fragmentsComeInTheirOrder(List<RawFrame> frames) throws Exception {
        for (RawFrame frame : frames) {
            sendWhatIsTaken(frame.encoded());
        }

        assertThat(socket.closeCode()).isEqualTo(1002);
    }

    static Stream<List<RawFrame>> brokenSequences() {
        return Stream.of(
                List.of(RawFrame.of(PING, "ping").unfinished()),
                List.of(RawFrame.of(CLOSE, "").unfinished()),
                List.of(RawFrame.of(CONTINUATION, "first")),
                List.of(RawFrame.of(TEXT, "a").unfinished(), RawFrame.of(TEXT, "b")),
                List.of(RawFrame.of(TEXT, "a").unfinished(), RawFrame.of(BINARY, "b")),
                List.of(RawFrame.of(TEXT, "whole"), RawFrame.of(CONTINUATION, "more")));
    }

    @Test
    void aPingMayStandBetweenFragments() throws Exception {
        socket.send(RawFrame.of(TEXT, "one ").unfinished());
        socket.send(RawFrame.of(PING, "are you there?"));
        socket.send(RawFrame.of(CONTINUATION, "two ").unfinished());
        socket.send(RawFrame.of(CONTINUATION, "three"));

        assertThat(socket.next(PONG).text()).isEqualTo("are you there?");
        assertThat(socket.nextText()).isEqualTo("one two three");
    }

    // 7.2 number 29
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c080",
                "eda080",
                "edbfbf",
                "e282",
                "f0288cbc",
                "f4908080",
                "ff",
                "68656c6c6fc3"
            })
    void textIsUtf8(String hex) throws Exception {
        socket.send(RawFrame.of(TEXT, HexFormat.of().parseHex(hex)));

        assertThat(socket.closeCode()).isEqualTo(1007);
    }

    // 7.2 number 29
    @ParameterizedTest
    @ValueSource(strings = {"c080", "eda080", "f0288cbc"})
    void textIsUtf8AlsoAcrossFragments(String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);
        socket.send(RawFrame.of(TEXT, new byte[] {bytes[0]}).unfinished());
        for (int i = 1; i < bytes.length; i++) {
            RawFrame next = RawFrame.of(CONTINUATION, new byte[] {bytes[i]});
            sendWhatIsTaken((i == bytes.length - 1 ? next : next.unfinished()).encoded());
        }

        assertThat(socket.closeCode()).isEqualTo(1007);
    }

    @Test
    void aCharacterMayBeCutBetweenFragments() throws Exception {
        byte[] smile = HexFormat.of().parseHex("f09f9982");
        socket.send(RawFrame.of(TEXT, new byte[] {smile[0], smile[1]}).unfinished());
        socket.send(RawFrame.of(CONTINUATION, new byte[] {smile[2], smile[3]}));

        assertThat(socket.nextText()).isEqualTo("\ud83d\ude42");
    }

    // 7.2 number 30
    @ParameterizedTest
    @ValueSource(
            strings = {
                "03",
                "0000",
                "03e7",
                "03ed",
                "03ee",
                "03f7",
                "0bb7",
                "ffff",
                "03e8c080",
                "03e8ff"
            })
    void aCloseThatMayNotBeSentIsAnswered(String hex) throws Exception {
        socket.send(RawFrame.of(CLOSE, HexFormat.of().parseHex(hex)));

        assertThat(socket.closeCode()).isIn(1002, 1007);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 3000, 4999})
    void aCloseThatMayBeSentIsAnsweredWithTheSame(int code) throws Exception {
        socket.send(RawFrame.close(code, new byte[0]));

        assertThat(socket.closeCode()).isEqualTo(code);
    }

    // 7.2 number 36
    @Test
    void compressedFramesAreNotTakenWhereNobodyAgreedToThem() throws Exception {
        socket.send(RawFrame.of(TEXT, "a").unfinished());
        socket.send(RawFrame.of(CONTINUATION, "b").withRsv(4));

        assertThat(socket.closeCode()).isEqualTo(1002);
    }

    // 7.2 number 38
    @Test
    void whatFollowsACloseIsNotHeard() throws Exception {
        int heard = server().echo().heard();
        socket.send(RawFrame.close(1000, new byte[0]));
        sendWhatIsTaken(RawFrame.of(TEXT, "one more thing").encoded());

        assertThat(socket.closeCode()).isEqualTo(1000);
        socket.close();
        await().until(() -> server().part(Seats.class).size() == 2);
        assertThat(server().echo().heard()).isEqualTo(heard);
    }

    // 7.2 number 38; that the end is told once is checked after each test
    @Test
    void aResetInTheMiddleOfAFrameIsAnEnd() throws Exception {
        byte[] frame = RawFrame.of(TEXT, "x".repeat(10_000)).encoded();
        socket.send(Arrays.copyOf(frame, 5_000));
        socket.reset();
    }

    // 7.2 number 38
    @Test
    void hangingUpWithoutACloseIsAnEnd() throws Exception {
        assertAnswers(socket);
        socket.socket().shutdownOutput();

        assertThat(socket.closeCode()).isEqualTo(1006);
    }

    /** The server may hang up before all is sent. */
    private void sendWhatIsTaken(byte[] bytes) {
        try {
            socket.send(bytes);
        } catch (IOException hungUp) {
            // The close code tells.
        }
    }
}

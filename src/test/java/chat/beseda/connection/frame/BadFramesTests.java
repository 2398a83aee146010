package chat.beseda.connection.frame;

import static chat.beseda.connection.RawFrame.BINARY;
import static chat.beseda.connection.RawFrame.CLOSE;
import static chat.beseda.connection.RawFrame.CONTINUATION;
import static chat.beseda.connection.RawFrame.PING;
import static chat.beseda.connection.RawFrame.PONG;
import static chat.beseda.connection.RawFrame.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.connection.EchoServer;
import chat.beseda.connection.RawFrame;
import chat.beseda.connection.RawHandshake;
import chat.beseda.connection.RawWebSocket;
import chat.beseda.connection.door.Seats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Frames that no browser would send, on a real socket, while somebody else chats. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class BadFramesTests {

    private static final int TEXT_BYTES_MAX = 256 * 1024;
    private static final int BINARY_BYTES_MAX = 64 * 1024 + 16;

    private EchoServer server;
    private RawWebSocket bystander;
    private RawWebSocket socket;

    @BeforeAll
    void start() {
        server = EchoServer.start("beseda.access=open", "beseda.limits.handshakes-burst=5000");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void twoPeopleAreThere() throws Exception {
        bystander = RawHandshake.at(server.port()).open();
        socket = RawHandshake.at(server.port()).open();
    }

    @AfterEach
    void theOtherNoticedNothingAndNobodyIsLeftBehind(CapturedOutput log) throws Exception {
        assertAnswers(bystander);
        bystander.close();
        socket.close();
        await().until(() -> server.part(Seats.class).size() == 0);
        await().until(() -> server.echo().closed() == server.echo().opened());
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    // 7.2 number 21
    @Test
    void aControlFrameHasNoMoreThan125Bytes() throws Exception {
        socket.send(RawFrame.of(PING, new byte[126]));

        assertThat(socket.closeCode()).isEqualTo(1002);
    }

    // 7.2 numbers 21, 22 and 23
    @ParameterizedTest
    @ValueSource(
            strings = {
                "89 ffffffffffffffff",
                "89 8000000000000000",
                "81 8000000000000000",
                "81 ffffffffffffffff",
                "81 4000000000000000",
                "82 4000000000000000"
            })
    void aLengthBeyondAllMeasureIsRefusedAtOnce(String opcodeAndLength) throws Exception {
        String[] parts = opcodeAndLength.split(" ");
        socket.send(HexFormat.of().parseHex(parts[0] + "ff" + parts[1] + "11223344"));
        sendWhatIsTaken(new byte[10]);

        assertThat(socket.closeCode()).isIn(1002, 1009);
    }

    // 7.2 number 24
    @ParameterizedTest
    @ValueSource(ints = {TEXT, BINARY})
    void aGigabyteIsRefusedAtTheLimitAndNotAtItsEnd(int opcode) throws Exception {
        socket.send(RawFrame.of(opcode, new byte[0]).encoded(RawFrame.lengthIn8Bytes(1L << 30)));
        int sent = 0;
        while (socket.isOpen() && sent < 64) {
            sendWhatIsTaken(new byte[64 * 1024]);
            sent++;
        }

        assertThat(socket.closeCode()).isEqualTo(1009);
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

    // 7.2 number 31
    @Test
    void aFloodOfEmptyFragmentsIsEnded() throws Exception {
        flood(RawFrame.of(TEXT, "").unfinished(), RawFrame.of(CONTINUATION, "").unfinished());

        assertEndedAsFlood();
    }

    // 7.2 number 32
    @Test
    void aFloodOfTinyFragmentsIsEnded() throws Exception {
        flood(RawFrame.of(TEXT, "a").unfinished(), RawFrame.of(CONTINUATION, "a").unfinished());

        assertEndedAsFlood();
    }

    // 7.2 number 33
    @Test
    void aFloodOfPingsIsEndedAndNotAnswered() throws Exception {
        flood(RawFrame.of(PING, "ping"), RawFrame.of(PING, "ping"));

        assertEndedAsFlood();
        int pongs = 0;
        while (socket.hasFrame()) {
            assertThat(socket.next(PONG).text()).isEqualTo("ping");
            pongs++;
        }
        assertThat(pongs).isBetween(1, 500);
    }

    // 7.2 number 34
    @Test
    void aFloodOfPongsIsEnded() throws Exception {
        flood(RawFrame.of(PONG, ""), RawFrame.of(PONG, ""));

        assertEndedAsFlood();
    }

    @Test
    void aPongThatNobodyAskedForIsIgnored() throws Exception {
        socket.send(RawFrame.of(PONG, "hello?"));

        assertAnswers(socket);
    }

    // 7.2 number 36
    @Test
    void compressedFramesAreNotTakenWhereNobodyAgreedToThem() throws Exception {
        socket.send(RawFrame.of(TEXT, "a").unfinished());
        socket.send(RawFrame.of(CONTINUATION, "b").withRsv(4));

        assertThat(socket.closeCode()).isEqualTo(1002);
    }

    // 7.2 number 37
    @ParameterizedTest
    @ValueSource(ints = {TEXT_BYTES_MAX - 1, TEXT_BYTES_MAX})
    void textUpToTheLimitIsTaken(int length) throws Exception {
        socket.text("x".repeat(length));
        assertThat(socket.nextText()).isEqualTo(length + " characters");

        socket.send(RawFrame.of(TEXT, "x".repeat(length / 2)).unfinished());
        socket.send(RawFrame.of(CONTINUATION, "x".repeat(length - length / 2)));
        assertThat(socket.nextText()).isEqualTo(length + " characters");
    }

    // 7.2 number 37
    @Test
    void oneByteMoreOfTextIsTooMuch() throws Exception {
        sendWhatIsTaken(RawFrame.of(TEXT, "x".repeat(TEXT_BYTES_MAX + 1)).encoded());

        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    // 7.2 number 37
    @Test
    void oneByteMoreOfTextIsTooMuchInFragmentsToo() throws Exception {
        sendWhatIsTaken(RawFrame.of(TEXT, "x".repeat(TEXT_BYTES_MAX)).unfinished().encoded());
        sendWhatIsTaken(RawFrame.of(CONTINUATION, "x").encoded());

        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    // 7.2 number 37
    @ParameterizedTest
    @ValueSource(ints = {BINARY_BYTES_MAX - 1, BINARY_BYTES_MAX})
    void bytesUpToTheLimitAreTaken(int length) throws Exception {
        socket.send(RawFrame.of(BINARY, new byte[length]));

        assertThat(socket.nextText()).isEqualTo(length + " bytes");
    }

    // 7.2 number 37
    @Test
    void oneByteMoreIsTooMuch() throws Exception {
        sendWhatIsTaken(RawFrame.of(BINARY, new byte[BINARY_BYTES_MAX + 1]).encoded());

        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    @Test
    void largeMessagesAreNotTakenForAFloodOfSmallFrames() throws Exception {
        String large = "x".repeat(200_000);
        for (int i = 0; i < 100; i++) {
            socket.text(large);
        }
        for (int i = 0; i < 100; i++) {
            assertThat(socket.nextText()).isEqualTo("200000 characters");
        }
    }

    // 7.2 number 38
    @Test
    void whatFollowsACloseIsNotHeard() throws Exception {
        int heard = server.echo().heard();
        socket.send(RawFrame.close(1000, new byte[0]));
        sendWhatIsTaken(RawFrame.of(TEXT, "one more thing").encoded());

        assertThat(socket.closeCode()).isEqualTo(1000);
        socket.close();
        await().until(() -> server.part(Seats.class).size() == 2);
        assertThat(server.echo().heard()).isEqualTo(heard);
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

    // 7.2 number 41
    @Test
    void aLengthMayBeWrittenLongerThanItHasToBe() throws Exception {
        RawFrame hello = RawFrame.of(TEXT, "hello");
        socket.send(hello.encoded(RawFrame.lengthIn2Bytes(5)));
        assertThat(socket.nextText()).isEqualTo("hello");

        socket.send(hello.encoded(RawFrame.lengthIn8Bytes(5)));
        assertThat(socket.nextText()).isEqualTo("hello");
    }

    /** A hundred thousand frames, or as many as are taken. */
    private void flood(RawFrame first, RawFrame next) {
        try {
            socket.send(first);
            byte[] encoded = next.encoded();
            ByteArrayOutputStream hundred = new ByteArrayOutputStream();
            for (int i = 0; i < 100; i++) {
                hundred.writeBytes(encoded);
            }
            for (int i = 0; i < 1_000; i++) {
                socket.send(hundred.toByteArray());
            }
        } catch (IOException hungUp) {
            // That is what a flood gets.
        }
    }

    /** Hanging up on what is still unread resets TCP, which may overtake the close frame. */
    private void assertEndedAsFlood() throws InterruptedException {
        assertThat(socket.closeCode()).isIn(1008, 1006);
    }

    /** The server may hang up before all is sent. */
    private void sendWhatIsTaken(byte[] bytes) {
        try {
            socket.send(bytes);
        } catch (IOException hungUp) {
            // The close code tells.
        }
    }

    private static void assertAnswers(RawWebSocket socket) throws Exception {
        socket.text("still here");
        assertThat(socket.nextText()).isEqualTo("still here");
    }
}

package chat.beseda.connection.frame;

import static chat.beseda.connection.RawFrame.BINARY;
import static chat.beseda.connection.RawFrame.CONTINUATION;
import static chat.beseda.connection.RawFrame.PING;
import static chat.beseda.connection.RawFrame.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.connection.BesideSomebody;
import chat.beseda.connection.RawFrame;
import chat.beseda.connection.RawWebSocket;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames and messages around the limits of their size. */
class FrameSizesTests extends BesideSomebody {

    private static final int TEXT_BYTES_MAX = 256 * 1024;
    private static final int BINARY_BYTES_MAX = 64 * 1024 + 16;

    private RawWebSocket socket;

    @BeforeEach
    void open() throws IOException {
        socket = handshake().open();
    }

    @Override
    protected void leave() throws IOException {
        socket.close();
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

    // 7.2 number 41
    @Test
    void aLengthMayBeWrittenLongerThanItHasToBe() throws Exception {
        RawFrame hello = RawFrame.of(TEXT, "hello");
        socket.send(hello.encoded(RawFrame.lengthIn2Bytes(5)));
        assertThat(socket.nextText()).isEqualTo("hello");

        socket.send(hello.encoded(RawFrame.lengthIn8Bytes(5)));
        assertThat(socket.nextText()).isEqualTo("hello");
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

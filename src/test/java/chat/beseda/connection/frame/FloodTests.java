package chat.beseda.connection.frame;

import static chat.beseda.connection.RawFrame.CONTINUATION;
import static chat.beseda.connection.RawFrame.PING;
import static chat.beseda.connection.RawFrame.PONG;
import static chat.beseda.connection.RawFrame.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.connection.BesideSomebody;
import chat.beseda.connection.RawFrame;
import chat.beseda.connection.RawWebSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More frames than anybody needs. */
class FloodTests extends BesideSomebody {

    private RawWebSocket socket;

    @BeforeEach
    void open() throws IOException {
        socket = handshake().open();
    }

    @Override
    protected void leave() throws IOException {
        socket.close();
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
}

package chat.beseda.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

class WiresTests {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Heard heard = new Heard();
    private ServerSocket listening;
    private Wires wires;
    private Client client;
    private Socket server;

    @BeforeEach
    void connects() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        wires = new Wires(heard);
        client =
                wires.connect(0, new Place(listening.getLocalPort(), "/chat", Optional.empty()), 0);
        server = listening.accept();
        server.setTcpNoDelay(true);
        server.setSoTimeout(5_000);
    }

    @AfterEach
    void hangsUp() throws IOException {
        wires.close();
        server.close();
        listening.close();
    }

    @Test
    void aMessageThatComesByteForByteIsHeardOnceAndWhole() throws Exception {
        shakesHands(true);
        byte[] frame = frame(0x81, "x".repeat(300).getBytes(StandardCharsets.UTF_8));
        for (byte one : frame) {
            assertThat(heard.words).isEmpty();
            server.getOutputStream().write(one);
            wires.pump(5);
        }
        until(() -> !heard.words.isEmpty());
        assertThat(heard.words).containsExactly("x".repeat(300));
    }

    @Test
    void manyFramesInOneReadingAreAllHeardInOrder() throws Exception {
        shakesHands(true);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        frames.writeBytes(frame(0x81, "first".getBytes(StandardCharsets.UTF_8)));
        frames.writeBytes(frame(0x01, "sec".getBytes(StandardCharsets.UTF_8)));
        frames.writeBytes(frame(0x80, "ond".getBytes(StandardCharsets.UTF_8)));
        frames.writeBytes(frame(0x81, new byte[70_000]));
        server.getOutputStream().write(frames.toByteArray());
        until(() -> heard.words.size() == 3);
        assertThat(heard.words.subList(0, 2)).containsExactly("first", "second");
        assertThat(heard.words.get(2)).hasSize(70_000);
    }

    @Test
    void aPingIsAnsweredWithItsOwnWords() throws Exception {
        shakesHands(true);
        server.getOutputStream().write(frame(0x89, new byte[] {7, 8}));
        wires.pump(1_000);
        assertThat(unmasked()).containsExactly(0x8a, 7, 8);
    }

    @Test
    void whatIsSaidIsMasked() throws Exception {
        shakesHands(true);
        client.say("hello");
        assertThat(unmasked()).containsExactly(0x81, 'h', 'e', 'l', 'l', 'o');
    }

    @Test
    void aServerThatClosesIsAnsweredAndItsCodeKept() throws Exception {
        shakesHands(true);
        server.getOutputStream().write(frame(0x88, new byte[] {0x0f, (byte) 0xa1, 'b', 'y', 'e'}));
        until(() -> !heard.ends.isEmpty());
        assertThat(heard.ends).containsExactly("4001 bye");
        assertThat(unmasked()).containsExactly(0x88, 0x0f, 0xa1);
    }

    @Test
    void aServerThatCannotDoTheHandshakeIsNotBelieved() throws Exception {
        shakesHands(false);
        assertThat(heard.ends).containsExactly("1006 a wrong Sec-WebSocket-Accept");
        assertThat(client.isOpen()).isFalse();
    }

    private void shakesHands(boolean rightly) throws Exception {
        wires.pump(1_000);
        String request = head();
        String key = request.replaceAll("(?s).*Sec-WebSocket-Key: (\\S+).*", "$1");
        byte[] hash =
                MessageDigest.getInstance("SHA-1")
                        .digest((key + (rightly ? GUID : "")).getBytes(StandardCharsets.US_ASCII));
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                        + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                        + Base64.getEncoder().encodeToString(hash)
                        + "\r\n\r\n";
        server.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        until(() -> client.isOpen() || !heard.ends.isEmpty());
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) server.getInputStream().read());
        }
        return head.toString();
    }

    /** The next frame of the client: its first byte, and what its payload means. */
    private int[] unmasked() throws IOException {
        InputStream in = server.getInputStream();
        int first = in.read();
        int length = in.read();
        assertThat(length & 0x80).isNotZero();
        byte[] mask = in.readNBytes(4);
        int[] frame = new int[1 + (length & 0x7f)];
        frame[0] = first;
        for (int i = 1; i < frame.length; i++) {
            frame[i] = (in.read() ^ mask[(i - 1) % 4]) & 0xff;
        }
        return frame;
    }

    private static byte[] frame(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length < 65536) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload);
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    private void until(java.util.function.BooleanSupplier done) throws IOException {
        for (int i = 0; i < 500 && !done.getAsBoolean(); i++) {
            wires.pump(10);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    /** Writes down what it is told. Confined to one thread. */
    private static final class Heard implements Listener {

        final List<String> words = new ArrayList<>();
        final List<String> ends = new ArrayList<>();

        @Override
        public void opened(Client client) {}

        @Override
        public void message(Client client, ByteBuffer buffer, int at, int bytes) {
            byte[] text = new byte[bytes];
            buffer.get(at, text);
            words.add(new String(text, StandardCharsets.UTF_8));
        }

        @Override
        public void closed(Client client, int code, String words) {
            ends.add(code + " " + words);
        }
    }
}

package chat.beseda.bench.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One connection of the generator: its socket, and what is half read or half written. Confined to
 * one thread.
 */
public final class Client {

    enum State {
        CONNECTING,
        SHAKING_HANDS,
        OPEN,
        CLOSED
    }

    private static final byte[] NOTHING = {};
    private static final int WAITING_BYTES_MAX = 4 * 1024 * 1024;

    private final int index;
    final SocketChannel channel;
    final OpeningHandshake handshake;
    private final FrameWriter writer;
    final ByteArrayOutputStream answer = new ByteArrayOutputStream(256);
    final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
    State state = State.CONNECTING;
    SelectionKey key;
    private byte[] half = NOTHING;
    private int halfBytes;
    private byte[] waiting = NOTHING;
    private int waitingBytes;
    private boolean paused;

    Client(int index, SocketChannel channel, OpeningHandshake handshake, FrameWriter writer) {
        this.index = index;
        this.channel = channel;
        this.handshake = handshake;
        this.writer = writer;
    }

    /** Its number among its like, from 0. */
    public int index() {
        return index;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Sends a text frame of the first bytes; what the socket does not take now follows later. */
    public void say(byte[] text, int bytes) {
        send(FrameHeader.TEXT, text, bytes);
    }

    public void say(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        say(bytes, bytes.length);
    }

    /** Says goodbye (1000); the server then ends the connection. */
    public void leave() {
        send(FrameHeader.CLOSE, new byte[] {3, (byte) 232}, 2);
    }

    /** Stops or resumes reading, so that the server's bytes stay in its own buffers. */
    public void pause(boolean on) {
        paused = on;
        interest();
    }

    void send(int opcode, byte[] payload, int bytes) {
        if (state != State.OPEN) {
            return;
        }
        write(writer.frame(opcode, payload, bytes));
    }

    void write(ByteBuffer bytes) {
        try {
            if (waitingBytes == 0) {
                channel.write(bytes);
            }
            if (bytes.hasRemaining()) {
                keep(bytes);
                interest();
            }
        } catch (IOException gone) {
            // The reading side of the same socket tells how it ended.
            waitingBytes = 0;
        }
    }

    /** Writes what waited; the socket has room again. */
    void writeOn() throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(waiting, 0, waitingBytes);
        channel.write(rest);
        waitingBytes = rest.remaining();
        System.arraycopy(waiting, rest.position(), waiting, 0, waitingBytes);
        interest();
    }

    /** Puts the half message of the last reading before the next bytes. */
    void restoreHalf(ByteBuffer buffer) {
        buffer.put(half, 0, halfBytes);
        halfBytes = 0;
    }

    void keepHalf(ByteBuffer buffer, int at, int end) {
        halfBytes = end - at;
        if (halfBytes > half.length) {
            half = new byte[Math.max(halfBytes, 1024)];
        }
        buffer.get(at, half, 0, halfBytes);
    }

    void interest() {
        if (key == null || !key.isValid()) {
            return;
        }
        int reading = paused ? 0 : SelectionKey.OP_READ;
        key.interestOps(waitingBytes > 0 ? reading | SelectionKey.OP_WRITE : reading);
    }

    private void keep(ByteBuffer bytes) {
        int more = bytes.remaining();
        if (waitingBytes + more > WAITING_BYTES_MAX) {
            throw new WireException("the server reads too slowly: 4 MiB wait on one connection");
        }
        if (waitingBytes + more > waiting.length) {
            byte[] larger = new byte[Math.max(2 * waiting.length, waitingBytes + more)];
            System.arraycopy(waiting, 0, larger, 0, waitingBytes);
            waiting = larger;
        }
        bytes.get(waiting, waitingBytes, more);
        waitingBytes += more;
    }
}

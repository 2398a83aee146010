package chat.beseda.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A WebSocket client that keeps no rule unless told to, for tests. One virtual thread reads;
 * sending is for one thread at a time. Opened by {@link RawHandshake}.
 */
public final class RawWebSocket implements AutoCloseable {

    /** Long enough for a busy machine; a test that passes never waits for it. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Socket socket;
    private final InputStream input;
    private final HttpAnswer handshake;
    private final BlockingQueue<RawFrame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private volatile String closeReason = "";

    RawWebSocket(Socket socket, InputStream input, HttpAnswer handshake, boolean reading) {
        this.socket = socket;
        this.input = input;
        this.handshake = handshake;
        if (reading) {
            Thread.startVirtualThread(this::readAll);
        }
    }

    /** The server's answer to the handshake. */
    public HttpAnswer handshake() {
        return handshake;
    }

    /** Sends a text message in one frame. */
    public void text(String text) throws IOException {
        send(RawFrame.of(RawFrame.TEXT, text));
    }

    public void send(RawFrame frame) throws IOException {
        send(frame.encoded());
    }

    /** Sends bytes as they are. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The next text frame; other frames before it are dropped. */
    public String nextText() throws InterruptedException {
        return next(RawFrame.TEXT).text();
    }

    /** The next frame of a kind; others before it are dropped. */
    public RawFrame next(int opcode) throws InterruptedException {
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            RawFrame frame = frames.poll(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (frame == null) {
                throw new AssertionError("No frame " + opcode + " came; closed: " + closeCode);
            }
            if (frame.opcode() == opcode) {
                return frame;
            }
        }
    }

    /** Whether a frame waits to be looked at, of any kind. */
    public boolean hasFrame() {
        return !frames.isEmpty();
    }

    /**
     * How the server ended the connection, once it did: the code of its close frame, or 1006 if it
     * hung up without one.
     */
    public int closeCode() throws InterruptedException {
        try {
            return closeCode.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException stillOpen) {
            throw new AssertionError("The server did not close", stillOpen);
        }
    }

    /** The reason in the server's close frame. */
    public String closeReason() {
        return closeReason;
    }

    public boolean isOpen() {
        return !closeCode.isDone();
    }

    /** The socket below, for what no frame can say. */
    public Socket socket() {
        return socket;
    }

    /** The bytes that come, for who opened without reading. */
    public InputStream input() {
        return input;
    }

    /** Ends TCP with a reset instead of a goodbye. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Hangs up without a close frame. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void readAll() {
        try {
            Optional<RawFrame> frame = RawFrame.read(input);
            while (frame.isPresent()) {
                take(frame.get());
                frame = RawFrame.read(input);
            }
        } catch (IOException hungUp) {
            // A reset is an end like any other.
        } finally {
            closeCode.complete(1006);
        }
    }

    private void take(RawFrame frame) {
        if (frame.opcode() == RawFrame.CLOSE) {
            closeReason = frame.closeReason();
            closeCode.complete(frame.closeCode());
        } else {
            frames.add(frame);
        }
    }
}

package chat.beseda.bench.wire;

import chat.beseda.bench.wire.Client.State;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All connections of the generator on one selector (epoll). Confined to one thread, which calls
 * {@link #pump}.
 */
public final class Wires implements AutoCloseable {

    /** Neither a frame nor a message may be larger. */
    public static final int MESSAGE_BYTES_MAX = 8 * 1024 * 1024;

    private static final int READ_BYTES_MAX = 256 * 1024;
    private static final int HANDSHAKE_BYTES_MAX = 16 * 1024;

    private final Selector selector;
    private final Listener listener;
    private final FrameWriter writer = new FrameWriter();
    private final FrameHeader header = new FrameHeader();
    private final ByteBuffer in =
            ByteBuffer.allocateDirect(MESSAGE_BYTES_MAX + READ_BYTES_MAX + 16);
    private final List<Client> clients = new ArrayList<>();
    private long bytesRead;
    private long framesRead;

    public Wires(Listener listener) throws IOException {
        this.listener = listener;
        selector = Selector.open();
    }

    /**
     * Starts to connect.
     *
     * @param receiveBytes how much the kernel may hold for us, 0 for what it likes
     */
    public Client connect(int index, Place place, int receiveBytes) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (receiveBytes > 0) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBytes);
        }
        Client client = new Client(index, channel, new OpeningHandshake(place), writer);
        clients.add(client);
        channel.connect(new InetSocketAddress("127.0.0.1", place.port()));
        client.key = channel.register(selector, SelectionKey.OP_CONNECT, client);
        return client;
    }

    /** Waits for at most so many ms, or not at all with 0, and does what there is to do. */
    public void pump(int ms) throws IOException {
        if (ms > 0) {
            selector.select(this::serve, ms);
        } else {
            selector.selectNow(this::serve);
        }
    }

    public long bytesRead() {
        return bytesRead;
    }

    public long framesRead() {
        return framesRead;
    }

    /** Drops what is still open. */
    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.state = State.CLOSED;
            client.channel.close();
        }
        selector.close();
    }

    private void serve(SelectionKey key) {
        Client client = (Client) key.attachment();
        try {
            if (key.isConnectable()) {
                finishConnecting(client);
                return;
            }
            if (key.isWritable()) {
                client.writeOn();
            }
            if (key.isValid() && key.isReadable()) {
                read(client);
            }
        } catch (IOException | WireException failure) {
            String when = client.state == State.OPEN ? "" : "before the handshake was answered: ";
            end(client, 1006, when + failure.getMessage());
        }
    }

    private void finishConnecting(Client client) throws IOException {
        client.channel.finishConnect();
        client.state = State.SHAKING_HANDS;
        client.interest();
        client.write(ByteBuffer.wrap(client.handshake.request()));
    }

    private void read(Client client) throws IOException {
        in.clear();
        client.restoreHalf(in);
        in.limit(Math.min(in.capacity(), in.position() + READ_BYTES_MAX));
        int read = client.channel.read(in);
        if (read < 0) {
            boolean open = client.state == State.OPEN;
            end(client, 1006, open ? "without a goodbye" : "before the handshake was answered");
            return;
        }
        bytesRead += read;
        int at = 0;
        if (client.state == State.SHAKING_HANDS) {
            at = shakeHands(client);
        }
        if (client.state == State.OPEN) {
            readFrames(client, at, in.position());
        }
    }

    /** Returns where the first frame begins; all of it, if the answer is not whole yet. */
    private int shakeHands(Client client) {
        for (int at = 0; at < in.position(); at++) {
            client.answer.write(in.get(at));
            if (in.get(at) == '\n' && endsHead(client)) {
                String head = client.answer.toString(StandardCharsets.ISO_8859_1);
                Optional<String> refusal = client.handshake.refusal(head);
                if (refusal.isPresent()) {
                    end(client, 1006, refusal.get());
                } else {
                    client.state = State.OPEN;
                    listener.opened(client);
                }
                return at + 1;
            }
        }
        if (client.answer.size() > HANDSHAKE_BYTES_MAX) {
            throw new WireException("an endless answer to the handshake");
        }
        return in.position();
    }

    private static boolean endsHead(Client client) {
        return client.answer.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n");
    }

    private void readFrames(Client client, int from, int end) {
        int at = from;
        while (client.state == State.OPEN && header.read(in, at, end)) {
            framesRead++;
            int next = header.end();
            frame(client);
            at = next;
        }
        client.keepHalf(in, at, end);
    }

    private void frame(Client client) {
        int at = header.payloadAt();
        int bytes = header.payloadBytes();
        switch (header.opcode()) {
            case FrameHeader.PING -> client.send(FrameHeader.PONG, copy(at, bytes), bytes);
            case FrameHeader.PONG -> {}
            case FrameHeader.CLOSE -> closing(client, at, bytes);
            case FrameHeader.TEXT, FrameHeader.CONTINUATION -> text(client, at, bytes);
            default -> throw new WireException("a frame of kind " + header.opcode());
        }
    }

    private void text(Client client, int at, int bytes) {
        if (header.last() && client.fragments.size() == 0) {
            listener.message(client, in, at, bytes);
            return;
        }
        client.fragments.writeBytes(copy(at, bytes));
        if (client.fragments.size() > MESSAGE_BYTES_MAX) {
            throw new WireException("an endless message");
        }
        if (header.last()) {
            ByteBuffer whole = ByteBuffer.wrap(client.fragments.toByteArray());
            client.fragments.reset();
            listener.message(client, whole, 0, whole.limit());
        }
    }

    private void closing(Client client, int at, int bytes) {
        byte[] payload = copy(at, bytes);
        client.send(FrameHeader.CLOSE, payload, Math.min(2, bytes));
        int code = bytes < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        String reason = bytes < 3 ? "" : new String(payload, 2, bytes - 2, StandardCharsets.UTF_8);
        end(client, code, reason);
    }

    private byte[] copy(int at, int bytes) {
        byte[] copy = new byte[bytes];
        in.get(at, copy);
        return copy;
    }

    private void end(Client client, int code, String words) {
        if (client.state == State.CLOSED) {
            return;
        }
        client.state = State.CLOSED;
        try {
            client.channel.close();
        } catch (IOException late) {
            throw new WireException("a socket cannot be closed", late);
        }
        listener.closed(client, code, words);
    }
}

package chat.beseda.bench.wire;

import java.nio.ByteBuffer;

/**
 * The head of one frame from a server (RFC 6455 section 5.2), read where it stands in a buffer.
 * Mutable, so that millions of frames make no garbage; confined to one thread.
 */
public final class FrameHeader {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private int opcode;
    private boolean last;
    private int payloadAt;
    private int payloadBytes;

    /**
     * Reads the head at {@code at}. False if the frame is not wholly there yet.
     *
     * @throws WireException if no server may send such a frame
     */
    public boolean read(ByteBuffer buffer, int at, int end) {
        if (end - at < 2) {
            return false;
        }
        int first = buffer.get(at);
        int second = buffer.get(at + 1);
        if ((second & 0x80) != 0 || (first & 0x70) != 0) {
            throw new WireException("a masked frame, or one with reserved bits, from the server");
        }
        int length = second & 0x7f;
        int extra = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (end - at < 2 + extra) {
            return false;
        }
        long bytes = length;
        if (extra > 0) {
            bytes = extra == 2 ? buffer.getShort(at + 2) & 0xffff : buffer.getLong(at + 2);
        }
        if (bytes < 0 || bytes > Wires.MESSAGE_BYTES_MAX) {
            throw new WireException("a frame of " + bytes + " bytes");
        }
        opcode = first & 0x0f;
        last = (first & 0x80) != 0;
        payloadAt = at + 2 + extra;
        payloadBytes = (int) bytes;
        return end - payloadAt >= payloadBytes;
    }

    public int opcode() {
        return opcode;
    }

    public boolean last() {
        return last;
    }

    public int payloadAt() {
        return payloadAt;
    }

    public int payloadBytes() {
        return payloadBytes;
    }

    /** Where the next frame begins. */
    public int end() {
        return payloadAt + payloadBytes;
    }
}

package chat.beseda.bench.wire;

import java.nio.ByteBuffer;

/**
 * Writes a client's frames, masked as RFC 6455 section 5.3 asks, into one buffer that is used again
 * and again. Confined to one thread.
 */
public final class FrameWriter {

    static final int FRAME_BYTES_MAX = 64 * 1024;

    private final ByteBuffer frame = ByteBuffer.allocateDirect(FRAME_BYTES_MAX + 14);
    private int seed = 0x2545f491;

    /** The frame, ready to be written; valid until the next call. */
    public ByteBuffer frame(int opcode, byte[] payload, int bytes) {
        frame.clear();
        frame.put((byte) (0x80 | opcode));
        if (bytes < 126) {
            frame.put((byte) (0x80 | bytes));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) bytes);
        }
        int mask = nextMask();
        frame.putInt(mask);
        int at = 0;
        for (; at + 4 <= bytes; at += 4) {
            int word =
                    payload[at] << 24
                            | (payload[at + 1] & 0xff) << 16
                            | (payload[at + 2] & 0xff) << 8
                            | payload[at + 3] & 0xff;
            frame.putInt(word ^ mask);
        }
        for (; at < bytes; at++) {
            frame.put((byte) (payload[at] ^ mask >>> (24 - 8 * (at & 3))));
        }
        return frame.flip();
    }

    /** A mask is never zero here: a server could skip the unmasking of one. */
    private int nextMask() {
        seed ^= seed << 13;
        seed ^= seed >>> 17;
        seed ^= seed << 5;
        return seed;
    }
}

package chat.beseda.delivery;

import java.nio.ByteBuffer;

/**
 * One encoded text frame's payload, shared by everybody it goes to. Immutable by agreement: take
 * {@link #payload()}, which has its own position.
 */
public final class Frame {

    private final ByteBuffer bytes;

    public Frame(byte[] utf8) {
        bytes = ByteBuffer.wrap(utf8).asReadOnlyBuffer();
    }

    /** A view of the bytes with a position of its own. */
    public ByteBuffer payload() {
        return bytes.duplicate();
    }

    /** The size in bytes. */
    public int size() {
        return bytes.remaining();
    }
}

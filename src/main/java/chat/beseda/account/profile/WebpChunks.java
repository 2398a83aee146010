package chat.beseda.account.profile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/** What the chunks of a WebP tell before it is decoded (RFC 9649). Confined to one call. */
final class WebpChunks {

    private static final int FILE_HEAD_BYTES = 12;
    private static final int EXTENDED = 0x58385056;
    private static final int LOSSY = 0x20385056;
    private static final int LOSSLESS = 0x4C385056;
    private static final int MOVING_FRAME = 0x464D4E41;
    private static final int SIDE_BITS = 14;
    private static final int SIDE_MASK = (1 << SIDE_BITS) - 1;
    private static final int CANVAS_SIDE_MASK = 0xFFFFFF;

    private final ByteBuffer webp;
    private long pixels = -1;
    private int pictures;

    private WebpChunks(byte[] webp) {
        this.webp = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * How large a picture it is; empty if it moves, ends too early, or says in one place that it is
     * larger than in another: the decoder makes room for what the last place says.
     */
    static OptionalLong pixels(byte[] webp) {
        WebpChunks chunks = new WebpChunks(webp);
        try {
            return chunks.agree() && chunks.pictures == 1
                    ? OptionalLong.of(chunks.pixels)
                    : OptionalLong.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException endsTooEarly) {
            return OptionalLong.empty();
        }
    }

    private boolean agree() {
        int at = FILE_HEAD_BYTES;
        boolean agreed = true;
        while (agreed && at < webp.capacity()) {
            webp.position(at);
            int kind = webp.getInt();
            int bytes = webp.getInt();
            if (bytes < 0 || bytes > webp.remaining()) {
                return false;
            }
            agreed = agrees(kind);
            at = webp.capacity() - at - 8 > bytes ? at + 8 + bytes + (bytes & 1) : webp.capacity();
        }
        return agreed;
    }

    private boolean agrees(int kind) {
        int start = webp.position();
        return switch (kind) {
            case EXTENDED ->
                    isSame(
                            1L + (webp.getInt(start + 4) & CANVAS_SIDE_MASK),
                            1L + (webp.getInt(start + 6) >>> 8));
            case LOSSY -> {
                pictures++;
                yield isSame(
                        webp.getShort(start + 6) & SIDE_MASK, webp.getShort(start + 8) & SIDE_MASK);
            }
            case LOSSLESS -> {
                pictures++;
                int sides = webp.getInt(start + 1);
                yield isSame(1L + (sides & SIDE_MASK), 1L + ((sides >>> SIDE_BITS) & SIDE_MASK));
            }
            case MOVING_FRAME -> false;
            default -> true;
        };
    }

    private boolean isSame(long width, long height) {
        long before = pixels;
        pixels = width * height;
        return before < 0 || before == pixels;
    }
}

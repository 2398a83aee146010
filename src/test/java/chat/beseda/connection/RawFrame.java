package chat.beseda.connection;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One WebSocket frame (RFC 6455 section 5.2) as somebody might write it, also wrongly. Immutable by
 * agreement.
 *
 * @param rsv the three reserved bits, 0 to 7
 * @param masked whether the payload is masked, as a client must
 */
public record RawFrame(int opcode, boolean fin, int rsv, boolean masked, byte[] payload) {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final byte[] MASK = {0x11, 0x22, 0x33, 0x44};

    /** A whole, well-formed frame from a client. */
    public static RawFrame of(int opcode, byte[] payload) {
        return new RawFrame(opcode, true, 0, true, payload);
    }

    public static RawFrame of(int opcode, String payload) {
        return of(opcode, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** A close frame with a code and a reason. */
    public static RawFrame close(int code, byte[] reason) {
        byte[] payload =
                ByteBuffer.allocate(2 + reason.length).putShort((short) code).put(reason).array();
        return of(CLOSE, payload);
    }

    /** The same frame, with more of the message to follow. */
    public RawFrame unfinished() {
        return new RawFrame(opcode, false, rsv, masked, payload);
    }

    public RawFrame withRsv(int bits) {
        return new RawFrame(opcode, fin, bits, masked, payload);
    }

    public RawFrame unmasked() {
        return new RawFrame(opcode, fin, rsv, false, payload);
    }

    /** The bytes on the wire. */
    public byte[] encoded() {
        return encoded(shortestLength(payload.length));
    }

    /**
     * The bytes on the wire with a length of one's own choosing.
     *
     * @param length the 7 bits of the short form, then the 2 or 8 bytes of the longer ones
     */
    public byte[] encoded(byte[] length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((fin ? 0x80 : 0) | rsv << 4 | opcode);
        bytes.write((masked ? 0x80 : 0) | length[0]);
        bytes.write(length, 1, length.length - 1);
        if (masked) {
            bytes.writeBytes(MASK);
        }
        for (int i = 0; i < payload.length; i++) {
            bytes.write(masked ? payload[i] ^ MASK[i % 4] : payload[i]);
        }
        return bytes.toByteArray();
    }

    /** The length in 2 bytes, whether it needs them or not. */
    public static byte[] lengthIn2Bytes(int length) {
        return ByteBuffer.allocate(3).put((byte) 126).putShort((short) length).array();
    }

    /** The length in 8 bytes, whatever follows. */
    public static byte[] lengthIn8Bytes(long length) {
        return ByteBuffer.allocate(9).put((byte) 127).putLong(length).array();
    }

    private static byte[] shortestLength(int length) {
        if (length < 126) {
            return new byte[] {(byte) length};
        }
        return length < 65_536 ? lengthIn2Bytes(length) : lengthIn8Bytes(length);
    }

    /** Reads what a server sends; empty at the end of the stream. */
    static Optional<RawFrame> read(InputStream stream) throws IOException {
        DataInputStream data = new DataInputStream(stream);
        int first = stream.read();
        if (first < 0) {
            return Optional.empty();
        }
        int second = data.readUnsignedByte();
        long length = second & 0x7f;
        if (length == 126) {
            length = data.readUnsignedShort();
        } else if (length == 127) {
            length = data.readLong();
        }
        byte[] payload = stream.readNBytes(Math.toIntExact(length));
        if (payload.length < length) {
            throw new EOFException("The stream ended within a frame");
        }
        return Optional.of(
                new RawFrame(
                        first & 0x0f,
                        (first & 0x80) != 0,
                        first >> 4 & 7,
                        (second & 0x80) != 0,
                        payload));
    }

    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** The status code of a close frame; 1005 if it carries none (RFC 6455 section 7.1.5). */
    public int closeCode() {
        return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
    }

    /** The reason of a close frame. */
    public String closeReason() {
        return payload.length < 2
                ? ""
                : new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
    }
}

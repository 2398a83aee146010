package chat.beseda.protocol;

import java.util.List;
import java.util.OptionalLong;

/** Turns frames into requests and messages into frames. Immutable, pure. */
public final class FrameCodec {

    private final Limits limits;

    public FrameCodec(Limits limits) {
        this.limits = limits;
    }

    /** One object of a frame: a request, or why it is none. */
    public sealed interface Decoded {

        record Understood(Request request) implements Decoded {}

        record Malformed(OptionalLong ref, ErrorCode code, String message) implements Decoded {}
    }

    /** Reads a text frame: one or more JSON objects separated by line feeds, in order. */
    public List<Decoded> decode(String frame) {
        throw new IllegalStateException("to be written within " + limits);
    }

    /** One JSON object, UTF-8, without a line feed. */
    public byte[] encode(ServerMessage message) {
        throw new IllegalStateException("to be written: " + message);
    }

    /** The stored form of an event: the very object that stands in {@code events} on the wire. */
    public byte[] encodeEvent(Event event) {
        throw new IllegalStateException("to be written: " + event);
    }

    /** Reads what {@link #encodeEvent} wrote. */
    public Event decodeEvent(byte[] stored) {
        throw new IllegalStateException("to be written: " + stored.length);
    }

    /** An {@code events} message around events that are already encoded; copies bytes only. */
    public byte[] encodeStored(RoomId room, List<byte[]> events) {
        throw new IllegalStateException("to be written: " + room + events.size());
    }
}

package chat.beseda.protocol;

import chat.beseda.protocol.reading.RequestReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Turns frames into requests and messages into frames. Immutable, pure, thread-safe. */
public final class FrameCodec {

    private final Limits limits;
    private final RequestReader requests;
    private final EventCodec events = new EventCodec();
    private final MessageWriter messages = new MessageWriter(events);

    public FrameCodec(Limits limits) {
        this.limits = limits;
        requests = new RequestReader(limits);
    }

    /** One object of a frame: a request, or why it is none. */
    public sealed interface Decoded {

        record Understood(Request request) implements Decoded {}

        record Malformed(OptionalLong ref, ErrorCode code, String message) implements Decoded {}
    }

    /**
     * Reads a text frame: one or more JSON objects separated by line feeds, in order. Never fails;
     * an object that cannot be read does not harm its neighbours. Of a frame above the limits
     * nothing is read, and one {@code too-long} says so.
     */
    public List<Decoded> decode(String frame) {
        if (tooManyBytes(frame)) {
            return tooLong("A frame has at most " + limits.frameBytesMax() + " bytes.");
        }
        List<Decoded> decoded = new ArrayList<>(1);
        int start = 0;
        for (int end = frame.indexOf('\n'); end >= 0; end = frame.indexOf('\n', start)) {
            if (decoded.size() + 1 == limits.objectsPerFrameMax()) {
                return tooLong("A frame has at most " + limits.objectsPerFrameMax() + " objects.");
            }
            decoded.add(requests.read(frame.substring(start, end)));
            start = end + 1;
        }
        decoded.add(requests.read(frame.substring(start)));
        return decoded;
    }

    /** One JSON object, UTF-8, without a line feed. */
    public byte[] encode(ServerMessage message) {
        return messages.write(message);
    }

    /** The stored form of an event: the very object that goes over the wire, UTF-8. */
    public byte[] encodeEvent(Event event) {
        return messages.write(event);
    }

    /**
     * Reads what {@link #encodeEvent} wrote. The author of a deleted message comes back without a
     * name.
     *
     * @throws IllegalStateException if it is anything else, which means a damaged log
     */
    public Event decodeEvent(byte[] stored) {
        return events.read(stored);
    }

    /** An {@code events} message around events that are already encoded; copies bytes only. */
    public byte[] encodeStored(RoomId room, List<byte[]> stored) {
        return StoredEvents.message(room, stored);
    }

    private boolean tooManyBytes(String frame) {
        // A char takes one to three bytes of UTF-8, so that few frames need the exact count.
        if (frame.length() <= limits.frameBytesMax() / 3) {
            return false;
        }
        return frame.length() > limits.frameBytesMax()
                || frame.getBytes(StandardCharsets.UTF_8).length > limits.frameBytesMax();
    }

    private static List<Decoded> tooLong(String words) {
        return List.of(new Decoded.Malformed(OptionalLong.empty(), ErrorCode.TOO_LONG, words));
    }
}

package chat.beseda.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/** Wraps events that are already bytes into one {@code events} message. Holds no state. */
final class StoredEvents {

    private static final byte[] BEFORE_ROOM = ascii("{\"type\":\"events\",\"room\":\"");
    private static final byte[] BEFORE_EVENTS = ascii("\",\"events\":[");
    private static final byte[] AFTER_EVENTS = ascii("]}");

    private StoredEvents() {}

    static byte[] message(RoomId room, List<byte[]> events) {
        byte[] name = JsonStringEncoder.getInstance().quoteAsUTF8(room.onWire());
        byte[] message = new byte[size(name, events)];
        int end = append(message, 0, BEFORE_ROOM);
        end = append(message, end, name);
        end = append(message, end, BEFORE_EVENTS);
        boolean first = true;
        for (byte[] event : events) {
            if (!first) {
                message[end++] = ',';
            }
            end = append(message, end, event);
            first = false;
        }
        append(message, end, AFTER_EVENTS);
        return message;
    }

    private static int size(byte[] name, List<byte[]> events) {
        int commas = Math.max(0, events.size() - 1);
        int size = BEFORE_ROOM.length + name.length + BEFORE_EVENTS.length + commas;
        for (byte[] event : events) {
            size += event.length;
        }
        return size + AFTER_EVENTS.length;
    }

    private static int append(byte[] message, int start, byte[] part) {
        System.arraycopy(part, 0, message, start, part.length);
        return start + part.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

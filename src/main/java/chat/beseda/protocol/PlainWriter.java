package chat.beseda.protocol;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes what plain mode says, one object a frame. Thread-safe. */
final class PlainWriter {

    private final MessageWriter writer;

    PlainWriter(MessageWriter writer) {
        this.writer = writer;
    }

    /** Only messages are said: what was deleted since is passed over. */
    Optional<byte[]> write(Event event, String epoch) {
        return switch (event) {
            case Event.Posted posted ->
                    posted.text().map(text -> message(event, posted.seq(), epoch, text, false));
            case Event.Edited edited ->
                    edited.text().map(text -> message(event, edited.target(), epoch, text, true));
            case Event.Deleted deleted -> Optional.of(taken(deleted, epoch));
        };
    }

    byte[] error(ErrorCode code, String message, long retryAfterMs) {
        return writer.object(
                json -> {
                    json.writeStringProperty("error", code.word());
                    json.writeStringProperty("message", message);
                    json.writeNumberProperty("retryAfterMs", retryAfterMs);
                });
    }

    byte[] reset(long seq, String epoch) {
        return writer.object(
                json -> {
                    json.writeStringProperty("error", "reset");
                    json.writeNumberProperty("seq", seq);
                    json.writeStringProperty("epoch", epoch);
                });
    }

    private byte[] message(Event event, long seq, String epoch, String text, boolean edited) {
        return writer.object(
                json -> {
                    json.writeStringProperty("userName", event.author().name());
                    json.writeStringProperty("content", text);
                    writePlace(json, seq, epoch, event.at());
                    if (edited) {
                        json.writeBooleanProperty("edited", true);
                    }
                });
    }

    private byte[] taken(Event.Deleted event, String epoch) {
        return writer.object(
                json -> {
                    json.writeStringProperty("userName", event.author().name());
                    json.writeNullProperty("content");
                    writePlace(json, event.target(), epoch, event.at());
                });
    }

    private static void writePlace(JsonGenerator json, long seq, String epoch, long at) {
        json.writeNumberProperty("seq", seq);
        json.writeStringProperty("epoch", epoch);
        json.writeStringProperty("at", Instant.ofEpochMilli(at).toString());
    }
}

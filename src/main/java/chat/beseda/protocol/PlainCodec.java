package chat.beseda.protocol;

import chat.beseda.protocol.reading.PlainReader;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Plain mode's words: what ten lines of JavaScript can speak. Immutable, pure. */
public final class PlainCodec {

    private final EventCodec events = new EventCodec();
    private final MessageWriter writer = new MessageWriter(events);
    private final PlainReader reader;

    public PlainCodec(Limits limits) {
        reader = new PlainReader(limits);
    }

    /** Reads a text frame; fails with a {@code Refusal} for a text that no room would take. */
    public PlainMessage decode(String frame) {
        return reader.read(frame);
    }

    /**
     * The frame that says a stored event. Only messages are said: empty for what was deleted since.
     */
    public Optional<byte[]> encodeStored(byte[] stored, String epoch) {
        Event event = events.read(stored);
        return switch (event) {
            case Event.Posted posted ->
                    posted.text().map(text -> message(event, posted.seq(), epoch, text, false));
            case Event.Edited edited ->
                    edited.text().map(text -> message(event, edited.target(), epoch, text, true));
            case Event.Deleted deleted -> Optional.of(taken(deleted, epoch));
            case Notice _, OwnEvent _ -> Optional.empty();
        };
    }

    /** Why something did not work; the connection lives. */
    public byte[] encode(Refusal refusal) {
        return writer.object(
                json -> {
                    json.writeStringProperty("error", refusal.code().word());
                    json.writeStringProperty("message", refusal.words());
                    json.writeNumberProperty("retryAfterMs", refusal.retryAfterMs());
                });
    }

    /** Replay from there is not possible; what is said next comes after {@code seq}. */
    public byte[] encodeReset(long seq, String epoch) {
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

package chat.beseda.protocol;

import chat.beseda.protocol.reading.Fields;
import chat.beseda.protocol.reading.ObjectParser;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** Events as objects on the wire and in the log. Immutable, pure. */
final class EventCodec {

    private final ObjectParser parser = ObjectParser.trusting();

    /** Writes the event as the generator's next value. */
    void write(JsonGenerator json, Event event) {
        json.writeStartObject();
        json.writeNumberProperty("seq", event.seq());
        json.writeStringProperty("kind", event.kind());
        switch (event) {
            case Event.Posted posted -> {
                json.writeStringProperty("id", posted.id());
                writeOrigin(json, event, posted.text().isEmpty());
                writeText(json, posted.text());
                posted.replyTo().ifPresent(seq -> json.writeNumberProperty("replyTo", seq));
            }
            case Event.Edited edited -> {
                writeOrigin(json, event, edited.text().isEmpty());
                json.writeNumberProperty("target", edited.target());
                writeText(json, edited.text());
            }
            case Event.Deleted deleted -> {
                writeOrigin(json, event, false);
                json.writeNumberProperty("target", deleted.target());
            }
            case Notice notice -> NoticeCodec.write(json, notice);
            case OwnEvent own -> OwnEventCodec.write(json, own);
        }
        json.writeEndObject();
    }

    /** Reads what {@link #write} wrote; a nameless author's name is empty. */
    Event read(byte[] stored) {
        Fields fields = new Fields();
        try {
            parser.parse(stored, fields);
            return event(fields);
        } catch (Refusal | JacksonException damage) {
            // Nobody who asks has done anything wrong, so this must not look like their fault.
            throw new IllegalStateException("The log holds an event that cannot be read.", damage);
        }
    }

    private static Event event(Fields fields) {
        long seq = fields.whole("seq", 1);
        long at = fields.whole("at", 0);
        Author author = author(fields);
        Optional<String> text = fields.optionalText("text");
        String kind = fields.text("kind");
        return switch (kind) {
            case "posted" ->
                    new Event.Posted(
                            seq,
                            fields.text("id"),
                            author,
                            at,
                            text,
                            fields.optionalWhole("replyTo", 1));
            case "edited" -> new Event.Edited(seq, author, at, fields.whole("target", 1), text);
            case "deleted" -> new Event.Deleted(seq, author, at, fields.whole("target", 1));
            // A person's own log says where something happened, a room's log is where it did.
            default ->
                    fields.has("room")
                            ? OwnEventCodec.read(kind, seq, author, at, fields)
                            : NoticeCodec.read(kind, seq, author, at, fields);
        };
    }

    /** Who and when; a deleted message keeps its author's id and not the name. */
    static void writeOrigin(JsonGenerator json, Author author, long at, boolean gone) {
        json.writeStringProperty("by", author.by().value());
        if (!gone) {
            json.writeStringProperty("name", author.name());
        }
        json.writeNumberProperty("at", at);
        if (author.guest()) {
            json.writeBooleanProperty("guest", true);
        }
    }

    /** The text, or that it was taken away. */
    static void writeText(JsonGenerator json, Optional<String> text) {
        text.ifPresentOrElse(
                words -> json.writeStringProperty("text", words),
                () -> json.writeBooleanProperty("gone", true));
    }

    private static void writeOrigin(JsonGenerator json, Event event, boolean gone) {
        writeOrigin(json, event.author(), event.at(), gone);
    }

    private static Author author(Fields fields) {
        return new Author(
                new PersonId(fields.text("by")),
                fields.optionalText("byName").or(() -> fields.optionalText("name")).orElse(""),
                fields.has("guest"));
    }
}

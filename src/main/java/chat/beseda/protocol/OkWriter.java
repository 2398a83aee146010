package chat.beseda.protocol;

import tools.jackson.core.JsonGenerator;

/** Writes what an {@code ok} carries besides its {@code ref}. Holds no state. */
final class OkWriter {

    private OkWriter() {}

    static void write(JsonGenerator json, Ok ok) {
        switch (ok) {
            case Ok.Done() -> {}
            case Ok.Stored(long seq, var at) -> {
                json.writeNumberProperty("seq", seq);
                at.ifPresent(ms -> json.writeNumberProperty("at", ms));
            }
            case Ok.Opened(long seq, String epoch, boolean reset) -> {
                json.writeNumberProperty("seq", seq);
                json.writeStringProperty("epoch", epoch);
                if (reset) {
                    json.writeBooleanProperty("reset", true);
                }
            }
            case Ok.Page page -> writePage(json, page);
            case Ok.Pong(long at) -> json.writeNumberProperty("at", at);
        }
    }

    private static void writePage(JsonGenerator json, Ok.Page page) {
        json.writeArrayPropertyStart("entries");
        page.entries().forEach(entry -> writeEntry(json, entry));
        json.writeEndArray();
        json.writeBooleanProperty("more", page.more());
        json.writeStringProperty("epoch", page.epoch());
        json.writeNumberProperty("asOf", page.asOf());
    }

    private static void writeEntry(JsonGenerator json, Entry entry) {
        json.writeStartObject();
        json.writeNumberProperty("seq", entry.seq());
        // Later pages also hold "Mary joined": a client must be able to tell what it shows.
        json.writeStringProperty("kind", "posted");
        json.writeStringProperty("id", entry.id());
        EventCodec.writeOrigin(json, entry.author(), entry.at(), entry.text().isEmpty());
        EventCodec.writeText(json, entry.text());
        entry.replyTo().ifPresent(seq -> json.writeNumberProperty("replyTo", seq));
        if (entry.edited()) {
            json.writeBooleanProperty("edited", true);
        }
        json.writeNumberProperty("changed", entry.changed());
        json.writeEndObject();
    }
}

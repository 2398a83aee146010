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
            case Ok.InRoom(RoomId room, long seq) -> {
                json.writeStringProperty("room", room.value());
                json.writeNumberProperty("seq", seq);
            }
            case Ok.RoomList(var rooms, boolean more) -> {
                json.writeArrayPropertyStart("rooms");
                rooms.forEach(room -> writeRoom(json, room));
                json.writeEndArray();
                json.writeBooleanProperty("more", more);
            }
            case Ok.PersonList(var people, boolean more) -> {
                json.writeArrayPropertyStart("people");
                people.forEach(person -> writePerson(json, person));
                json.writeEndArray();
                json.writeBooleanProperty("more", more);
            }
            case Ok.Pong(long at) -> json.writeNumberProperty("at", at);
        }
    }

    private static void writePage(JsonGenerator json, Ok.Page page) {
        json.writeArrayPropertyStart("entries");
        page.entries()
                .forEach(
                        entry -> {
                            switch (entry) {
                                case Entry.Message message -> writeEntry(json, message);
                                case Entry.Told(Notice notice) -> writeNotice(json, notice);
                            }
                        });
        json.writeEndArray();
        json.writeBooleanProperty("more", page.more());
        json.writeStringProperty("epoch", page.epoch());
        json.writeNumberProperty("asOf", page.asOf());
    }

    private static void writeRoom(JsonGenerator json, Ok.FoundRoom room) {
        json.writeStartObject();
        json.writeStringProperty("id", room.id().value());
        json.writeStringProperty("name", room.name());
        json.writeStringProperty("kind", room.kind().word());
        if (!room.topic().isEmpty()) {
            json.writeStringProperty("topic", room.topic());
        }
        json.writeNumberProperty("people", room.people());
        if (room.joined()) {
            json.writeBooleanProperty("joined", true);
        }
        json.writeEndObject();
    }

    private static void writePerson(JsonGenerator json, Ok.FoundPerson person) {
        json.writeStartObject();
        json.writeStringProperty("id", person.id().value());
        json.writeStringProperty("name", person.name());
        json.writeStringProperty("role", person.role());
        if (person.host()) {
            json.writeBooleanProperty("host", true);
        }
        person.photo().ifPresent(photo -> json.writeStringProperty("photo", photo));
        if (!person.status().isEmpty()) {
            json.writeStringProperty("status", person.status());
        }
        json.writeEndObject();
    }

    /** What happened to the room stands among the messages, as the event that it is. */
    private static void writeNotice(JsonGenerator json, Notice notice) {
        json.writeStartObject();
        json.writeNumberProperty("seq", notice.seq());
        json.writeStringProperty("kind", notice.kind());
        NoticeCodec.write(json, notice);
        json.writeNumberProperty("changed", notice.seq());
        json.writeEndObject();
    }

    private static void writeEntry(JsonGenerator json, Entry.Message entry) {
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

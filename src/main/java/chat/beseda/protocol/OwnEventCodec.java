package chat.beseda.protocol;

import static chat.beseda.protocol.reading.Fields.malformed;

import chat.beseda.protocol.reading.Fields;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The entries of a person's own log, as they stand on the wire and in the log. Holds no state. */
final class OwnEventCodec {

    private OwnEventCodec() {}

    /** Writes everything after {@code seq} and {@code kind}. */
    static void write(JsonGenerator json, OwnEvent event) {
        EventCodec.writeOrigin(json, event.author(), event.at(), false);
        json.writeStringProperty("room", event.room().value());
        switch (event) {
            case OwnEvent.Added added -> {
                json.writeStringProperty("roomName", added.title());
                json.writeStringProperty("roomKind", added.roomKind().word());
                writePeople(json, added.people());
            }
            case OwnEvent.TakenOut _ -> {}
            case OwnEvent.ReadUpTo read -> json.writeNumberProperty("target", read.target());
            case OwnEvent.MarkedUnread mark -> json.writeNumberProperty("target", mark.target());
            case OwnEvent.LevelSet set -> json.writeStringProperty("level", set.level().word());
        }
    }

    static OwnEvent read(String kind, long seq, Author author, long at, Fields fields) {
        RoomId room = new RoomId(fields.text("room"));
        return switch (kind) {
            case "added" ->
                    new OwnEvent.Added(
                            seq,
                            author,
                            at,
                            room,
                            fields.text("roomName"),
                            RoomKind.of(fields.text("roomKind"))
                                    .orElseThrow(() -> malformed("roomKind", "is unknown")),
                            people(fields));
            case "removed" -> new OwnEvent.TakenOut(seq, author, at, room);
            case "read" -> new OwnEvent.ReadUpTo(seq, author, at, room, fields.whole("target", 0));
            case "unread" ->
                    new OwnEvent.MarkedUnread(seq, author, at, room, fields.whole("target", 0));
            case "level" ->
                    new OwnEvent.LevelSet(
                            seq,
                            author,
                            at,
                            room,
                            RoomLevel.of(fields.text("level"))
                                    .orElseThrow(() -> malformed("level", "is unknown")));
            default -> throw malformed("kind", "is unknown");
        };
    }

    /** Only direct rooms are made of people; others come and go there. */
    static void writePeople(JsonGenerator json, List<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("people");
        people.forEach(person -> json.writeString(person.value()));
        json.writeEndArray();
    }

    private static List<PersonId> people(Fields fields) {
        return fields.has("people")
                ? fields.texts("people").stream().map(PersonId::new).toList()
                : List.of();
    }
}

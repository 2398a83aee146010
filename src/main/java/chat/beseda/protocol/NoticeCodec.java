package chat.beseda.protocol;

import static chat.beseda.protocol.reading.Fields.malformed;

import chat.beseda.protocol.reading.Fields;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What happened to a room itself, as it stands on the wire and in the log. Holds no state. */
final class NoticeCodec {

    private NoticeCodec() {}

    /** Writes everything after {@code seq} and {@code kind}. */
    static void write(JsonGenerator json, Notice notice) {
        if (notice instanceof Notice.Renamed renamed) {
            writeRenamed(json, renamed);
            return;
        }
        EventCodec.writeOrigin(json, notice.author(), notice.at(), false);
        switch (notice) {
            case Notice.Joined joined -> joined.person().ifPresent(who -> writePerson(json, who));
            case Notice.Left _, Notice.Renamed _ -> {}
            case Notice.Removed removed -> writePerson(json, removed.person());
            case Notice.Topic topic -> json.writeStringProperty("text", topic.text());
            case Notice.Archived archived -> json.writeBooleanProperty("on", archived.on());
        }
    }

    static Notice read(String kind, long seq, Author author, long at, Fields fields) {
        return switch (kind) {
            case "joined" -> new Notice.Joined(seq, author, at, person(fields));
            case "left" -> new Notice.Left(seq, author, at);
            case "removed" ->
                    new Notice.Removed(
                            seq,
                            author,
                            at,
                            person(fields).orElseThrow(() -> malformed("person", "is missing")));
            case "renamed" -> new Notice.Renamed(seq, author, at, fields.text("name"));
            case "topic" -> new Notice.Topic(seq, author, at, fields.text("text"));
            case "archived" -> new Notice.Archived(seq, author, at, fields.flag("on"));
            default -> throw malformed("kind", "is unknown");
        };
    }

    /** Here the contract gives {@code name} to the room. */
    private static void writeRenamed(JsonGenerator json, Notice.Renamed renamed) {
        json.writeStringProperty("by", renamed.author().by().value());
        json.writeStringProperty("byName", renamed.author().name());
        json.writeStringProperty("name", renamed.title());
        json.writeNumberProperty("at", renamed.at());
    }

    private static void writePerson(JsonGenerator json, NamedPerson person) {
        json.writeStringProperty("person", person.id().value());
        json.writeStringProperty("personName", person.name());
    }

    private static Optional<NamedPerson> person(Fields fields) {
        return fields.optionalText("person")
                .map(id -> new NamedPerson(new PersonId(id), fields.text("personName")));
    }
}

package chat.beseda.protocol.reading;

import static chat.beseda.protocol.reading.Fields.malformed;
import static chat.beseda.protocol.reading.RequestReader.id;
import static chat.beseda.protocol.reading.RequestReader.room;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import chat.beseda.protocol.RoomLevel;
import chat.beseda.protocol.RoomRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads requests about rooms and who is in them. Holds no state. */
final class RoomRequestReader {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Of names and topics, before they are looked at closely. */
    private static final int TEXT_CHARACTERS_MAX = 2_000;

    private static final int DIRECT_PEOPLE_MAX = 20;

    private RoomRequestReader() {}

    /** The request, if the type is one of these. */
    static Optional<RoomRequest> read(String type, long ref, Fields fields) {
        return Optional.ofNullable(
                switch (type) {
                    case "create" -> create(ref, fields);
                    case "direct" -> new RoomRequest.Direct(ref, id(fields), people(fields));
                    case "rename" ->
                            new RoomRequest.Rename(
                                    ref, room(fields), id(fields), text(fields, "name"));
                    case "topic" ->
                            new RoomRequest.Topic(
                                    ref, room(fields), id(fields), text(fields, "text"));
                    case "archive" ->
                            new RoomRequest.Archive(
                                    ref, room(fields), id(fields), fields.flag("on"));
                    case "join" -> new RoomRequest.Join(ref, room(fields), id(fields));
                    case "part" -> new RoomRequest.Part(ref, room(fields), id(fields));
                    case "add" ->
                            new RoomRequest.Add(ref, room(fields), id(fields), person(fields));
                    case "remove" ->
                            new RoomRequest.Remove(ref, room(fields), id(fields), person(fields));
                    default -> readingOrOwn(type, ref, fields);
                });
    }

    private static @Nullable RoomRequest readingOrOwn(String type, long ref, Fields fields) {
        return switch (type) {
            case "rooms" ->
                    new RoomRequest.Rooms(ref, searched(fields), after(fields).map(RoomId::new));
            case "people" ->
                    new RoomRequest.People(
                            ref,
                            searched(fields),
                            after(fields).map(PersonId::new),
                            fields.has("room") ? Optional.of(room(fields)) : Optional.empty());
            case "read" -> new RoomRequest.Read(ref, room(fields), fields.whole("seq", 0));
            case "unread" -> new RoomRequest.Unread(ref, room(fields), fields.whole("seq", 1));
            case "level" -> new RoomRequest.Level(ref, room(fields), level(fields));
            default -> null;
        };
    }

    private static RoomRequest create(long ref, Fields fields) {
        RoomKind kind =
                RoomKind.of(fields.text("kind"))
                        .filter(known -> known == RoomKind.PUBLIC || known == RoomKind.PRIVATE)
                        .orElseThrow(() -> malformed("kind", "must be public or private"));
        return new RoomRequest.Create(
                ref, id(fields), text(fields, "name"), kind, fields.flag("earlierHistory"));
    }

    private static List<PersonId> people(Fields fields) {
        List<String> people = fields.texts("people");
        if (people.isEmpty() || people.size() > DIRECT_PEOPLE_MAX) {
            throw malformed("people", "must name 1 to " + DIRECT_PEOPLE_MAX + " people");
        }
        return people.stream().map(RoomRequestReader::person).toList();
    }

    private static PersonId person(Fields fields) {
        return person(fields.text("person"));
    }

    private static PersonId person(String id) {
        return new PersonId(identifier("person", id));
    }

    /** Nothing else was ever given out, and a database may stumble over what it cannot store. */
    private static String identifier(String field, String id) {
        if (!IDENTIFIER.matcher(id).matches()) {
            throw malformed(field, "must have 1 to 64 letters, digits, hyphens or underscores");
        }
        return id;
    }

    private static RoomLevel level(Fields fields) {
        return RoomLevel.of(fields.text("level"))
                .orElseThrow(
                        () ->
                                malformed(
                                        "level",
                                        "must be everything, mentions, nothing or hidden"));
    }

    private static Optional<String> after(Fields fields) {
        return fields.optionalText("after").map(id -> identifier("after", id));
    }

    private static Optional<String> searched(Fields fields) {
        return fields.has("text") ? Optional.of(text(fields, "text")) : Optional.empty();
    }

    private static String text(Fields fields, String name) {
        String text = fields.text(name);
        if (text.indexOf('\0') >= 0) {
            throw malformed(name, "must not hold the character of code zero");
        }
        if (text.length() > TEXT_CHARACTERS_MAX) {
            throw new Refusal(
                    ErrorCode.TOO_LONG,
                    "\"" + name + "\" has at most " + TEXT_CHARACTERS_MAX + " characters.");
        }
        return text;
    }
}

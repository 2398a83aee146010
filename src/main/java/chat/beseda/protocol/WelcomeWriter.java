package chat.beseda.protocol;

import chat.beseda.protocol.ServerMessage.OwnLog;
import chat.beseda.protocol.ServerMessage.OwnPlace;
import chat.beseda.protocol.ServerMessage.RoomSummary;
import chat.beseda.protocol.ServerMessage.Welcome;
import chat.beseda.protocol.ServerMessage.You;
import tools.jackson.core.JsonGenerator;

/** Writes the first words on a connection. Holds no state. */
final class WelcomeWriter {

    private WelcomeWriter() {}

    static void write(JsonGenerator json, Welcome welcome) {
        json.writeStringProperty("type", "welcome");
        json.writeStringProperty("version", welcome.version());
        writeYou(json, welcome.you());
        welcome.me().ifPresent(log -> writeOwnLog(json, log));
        json.writeArrayPropertyStart("rooms");
        welcome.rooms().forEach(room -> writeRoom(json, room));
        json.writeEndArray();
        writeLimits(json, welcome.limits());
        json.writeNumberProperty("at", welcome.at());
    }

    private static void writeYou(JsonGenerator json, You you) {
        json.writeObjectPropertyStart("you");
        json.writeStringProperty("id", you.id().value());
        json.writeStringProperty("name", you.name());
        json.writeStringProperty("role", you.role());
        if (you.guest()) {
            json.writeBooleanProperty("guest", true);
        }
        you.photo().ifPresent(photo -> json.writeStringProperty("photo", photo));
        json.writeEndObject();
    }

    private static void writeRoom(JsonGenerator json, RoomSummary room) {
        json.writeStartObject();
        json.writeStringProperty("id", room.id().value());
        json.writeStringProperty("name", room.name());
        json.writeStringProperty("kind", room.kind().word());
        json.writeNumberProperty("seq", room.seq());
        json.writeStringProperty("epoch", room.epoch());
        if (!room.topic().isEmpty()) {
            json.writeStringProperty("topic", room.topic());
        }
        if (room.archived()) {
            json.writeBooleanProperty("archived", true);
        }
        OwnEventCodec.writePeople(json, room.people());
        room.place().ifPresent(place -> writePlace(json, place));
        json.writeEndObject();
    }

    private static void writePlace(JsonGenerator json, OwnPlace place) {
        json.writeNumberProperty("read", place.read());
        json.writeNumberProperty("unread", place.unread());
        json.writeNumberProperty("mentions", place.mentions());
        json.writeStringProperty("level", place.level().word());
    }

    private static void writeOwnLog(JsonGenerator json, OwnLog log) {
        json.writeObjectPropertyStart("me");
        json.writeNumberProperty("seq", log.seq());
        json.writeStringProperty("epoch", log.epoch());
        json.writeEndObject();
    }

    private static void writeLimits(JsonGenerator json, Limits limits) {
        json.writeObjectPropertyStart("limits");
        json.writeNumberProperty("textCharacters", limits.textCharactersMax());
        json.writeNumberProperty("frameBytes", limits.frameBytesMax());
        json.writeNumberProperty("objectsPerFrame", limits.objectsPerFrameMax());
        json.writeNumberProperty("historyEntries", limits.historyEntriesMax());
        json.writeEndObject();
    }
}

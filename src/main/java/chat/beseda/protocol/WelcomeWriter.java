package chat.beseda.protocol;

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
        json.writeEndObject();
    }

    private static void writeRoom(JsonGenerator json, RoomSummary room) {
        json.writeStartObject();
        json.writeStringProperty("id", room.id().value());
        json.writeStringProperty("name", room.name());
        json.writeStringProperty("kind", room.kind());
        json.writeNumberProperty("seq", room.seq());
        json.writeStringProperty("epoch", room.epoch());
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

package chat.beseda.protocol;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes the server's messages and events as UTF-8, straight to bytes. Thread-safe. */
final class MessageWriter {

    private final JsonFactory json =
            JsonFactory.builder()
                    // Four bytes for an emoji instead of twelve.
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    private final EventCodec events;

    MessageWriter(EventCodec events) {
        this.events = events;
    }

    byte[] write(Event event) {
        return bytes(generator -> events.write(generator, event));
    }

    byte[] write(ServerMessage message) {
        return object(generator -> writeFields(generator, message));
    }

    /** One JSON object around the fields that are written. */
    byte[] object(Consumer<JsonGenerator> fields) {
        return bytes(
                generator -> {
                    generator.writeStartObject();
                    fields.accept(generator);
                    generator.writeEndObject();
                });
    }

    private void writeFields(JsonGenerator json, ServerMessage message) {
        switch (message) {
            case ServerMessage.Welcome welcome -> WelcomeWriter.write(json, welcome);
            case ServerMessage.Answer(long ref, Ok ok) -> {
                json.writeStringProperty("type", "ok");
                json.writeNumberProperty("ref", ref);
                OkWriter.write(json, ok);
            }
            case ServerMessage.Failure failure -> writeFailure(json, failure);
            case ServerMessage.Events(RoomId room, var list) -> {
                json.writeStringProperty("type", "events");
                json.writeStringProperty("room", room.onWire());
                json.writeArrayPropertyStart("events");
                list.forEach(event -> events.write(json, event));
                json.writeEndArray();
            }
            case ServerMessage.Head(RoomId room, long seq, int unread, int mentions) -> {
                json.writeStringProperty("type", "head");
                json.writeStringProperty("room", room.value());
                json.writeNumberProperty("seq", seq);
                json.writeNumberProperty("unread", unread);
                json.writeNumberProperty("mentions", mentions);
            }
            case ServerMessage.Typing(RoomId room, PersonId by, String name) -> {
                json.writeStringProperty("type", "typing");
                json.writeStringProperty("room", room.value());
                json.writeStringProperty("by", by.value());
                json.writeStringProperty("name", name);
            }
            case ServerMessage.Presence(var people) -> writePresence(json, people);
            case ServerMessage.Crowd(RoomId room, int here) -> {
                json.writeStringProperty("type", "presence");
                json.writeStringProperty("room", room.value());
                json.writeNumberProperty("here", here);
            }
            case ServerMessage.Drain(long closeInMs, var backInMs) -> {
                json.writeStringProperty("type", "drain");
                json.writeNumberProperty("closeInMs", closeInMs);
                backInMs.ifPresent(ms -> json.writeNumberProperty("backInMs", ms));
            }
        }
    }

    private static void writePresence(
            JsonGenerator json, List<ServerMessage.PersonPresence> people) {
        json.writeStringProperty("type", "presence");
        json.writeArrayPropertyStart("people");
        for (ServerMessage.PersonPresence person : people) {
            json.writeStartObject();
            json.writeStringProperty("id", person.id().value());
            json.writeStringProperty("state", person.state().word());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFailure(JsonGenerator json, ServerMessage.Failure failure) {
        json.writeStringProperty("type", "error");
        failure.ref().ifPresent(ref -> json.writeNumberProperty("ref", ref));
        json.writeStringProperty("code", failure.code().word());
        json.writeStringProperty("message", failure.message());
        json.writeNumberProperty("retryAfterMs", failure.retryAfterMs());
    }

    private byte[] bytes(Consumer<JsonGenerator> writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writing.accept(generator);
        }
        return bytes.toByteArray();
    }
}

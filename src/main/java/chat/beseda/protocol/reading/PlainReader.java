package chat.beseda.protocol.reading;

import chat.beseda.protocol.Limits;
import chat.beseda.protocol.PlainMessage;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Understands what a lesson's client sends: a JSON object with a string in {@code content} or
 * {@code message}, else anything at all, which then is the content. Thread-safe.
 */
public final class PlainReader {

    private final JsonMapper json;
    private final int textCharactersMax;

    public PlainReader(Limits limits) {
        json = new JsonMapper(ObjectParser.strictFactory(limits.frameBytesMax()));
        textCharactersMax = limits.textCharactersMax();
    }

    public PlainMessage read(String text) {
        JsonNode object = object(text);
        Optional<String> content =
                string(object.path("content")).or(() -> string(object.path("message")));
        if (content.isEmpty()) {
            return new PlainMessage(cleaned(text), Optional.empty(), Optional.empty());
        }
        return new PlainMessage(
                cleaned(content.get()),
                string(object.path("id")).map(MessageText::clientId),
                string(object.path("userName")).or(() -> string(object.path("user").path("name"))));
    }

    private JsonNode object(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return json.nullNode();
        }
        try {
            return json.readTree(text);
        } catch (JacksonException notJson) {
            return json.nullNode();
        }
    }

    private String cleaned(String text) {
        return MessageText.cleaned(ObjectParser.wholeCharacters(text), textCharactersMax);
    }

    private static Optional<String> string(JsonNode node) {
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}

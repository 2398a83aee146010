package chat.beseda.protocol;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of the wire for programs, with the schema of each message. Here the schemas are
 * taken more strictly than by clients: a field that they do not name fits nowhere. Immutable.
 */
final class AsyncApi {

    private static final Path FILE = Path.of("docs/asyncapi.yaml");

    private final JsonNode document = new YAMLMapper().readTree(FILE);
    private final Map<String, Schema> messages = new TreeMap<>();

    AsyncApi() {
        JsonNode components = document.path("components").deepCopy();
        forbidUnnamedFields(components);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        for (String name : components.path("messages").propertyNames()) {
            ObjectNode schema = new YAMLMapper().createObjectNode();
            schema.put("$ref", "#/components/messages/" + name + "/payload");
            schema.set("components", components);
            messages.put(name, registry.getSchema(schema));
        }
    }

    JsonNode document() {
        return document;
    }

    Set<String> messages() {
        return messages.keySet();
    }

    /** The names of the messages that the object could be. */
    List<String> fitting(JsonNode object) {
        return messages.entrySet().stream()
                .filter(message -> message.getValue().validate(object).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The targets of references to places that are not there. */
    List<String> brokenReferences() {
        return document.findValuesAsString("$ref").stream()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();
    }

    private static void forbidUnnamedFields(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(AsyncApi::forbidUnnamedFields);
    }
}

package chat.beseda.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description that programs read fits what is said, and nothing else. */
class AsyncApiTests {

    private static final AsyncApi API = new AsyncApi();

    private static final JsonMapper STRICT =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** Rules of single characters, for which a schema has no words. */
    private static final Set<String> BEYOND_SCHEMAS =
            Set.of("refused/half-a-character.json", "refused/half-a-character-raw.json");

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleIsOneMessageOfTheDescription(String file) {
        assertThat(API.fitting(ExampleFiles.tree(file))).as(file).hasSize(1);
    }

    @Test
    void everyMessageOfTheDescriptionHasAnExample() {
        Set<String> shown = new TreeSet<>();
        examples().forEach(file -> shown.addAll(API.fitting(ExampleFiles.tree(file))));

        assertThat(shown).isEqualTo(API.messages());
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anExampleWithOneFieldMoreIsNoMessageAnyMore(String file) {
        ObjectNode example = (ObjectNode) ExampleFiles.tree(file);
        example.put("unheardOf", 1);

        assertThat(API.fitting(example)).as(file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void aFieldOfTheWrongTypeIsSeen(String file) {
        JsonNode example = ExampleFiles.tree(file);
        for (String field : example.propertyNames()) {
            ObjectNode wrong = (ObjectNode) example.deepCopy();
            wrong.set(field, STRICT.createArrayNode().add(true));

            assertThat(API.fitting(wrong)).as("%s with a wrong %s", file, field).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheServerRefusesIsNoMessageOfTheDescription(String file) {
        JsonNode frame;
        try {
            frame = STRICT.readTree(ExampleFiles.tree(file).get("frame").asString());
        } catch (JacksonException notEvenJson) {
            return;
        }

        assertThat(API.fitting(frame)).as(file).isEmpty();
    }

    @Test
    void everyErrorCodeIsNamed() {
        JsonNode code = API.document().at("/components/messages/error/payload/properties/code");

        assertThat(code.get("examples").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::word).toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(API.brokenReferences()).isEmpty();
    }

    @Test
    void everyMessageTravelsOnAChannelAndInAnOperation() {
        Set<String> onChannels = new TreeSet<>();
        API.document()
                .path("channels")
                .forEach(channel -> onChannels.addAll(channel.path("messages").propertyNames()));
        List<String> inOperations =
                API.document().path("operations").findValuesAsString("$ref").stream()
                        .filter(reference -> reference.contains("/messages/"))
                        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                        .toList();

        assertThat(onChannels).isEqualTo(API.messages());
        assertThat(new TreeSet<>(inOperations)).isEqualTo(API.messages());
    }

    static List<String> examples() {
        return Stream.of("client", "server", "plainClient", "plainServer")
                .flatMap(group -> ExampleFiles.names(group).stream())
                .toList();
    }

    static List<String> objects() {
        return examples().stream().filter(file -> ExampleFiles.tree(file).isObject()).toList();
    }

    static List<String> refused() {
        return ExampleFiles.names("refused").stream()
                .filter(file -> !BEYOND_SCHEMAS.contains(file))
                .toList();
    }
}

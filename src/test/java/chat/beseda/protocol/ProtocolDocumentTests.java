package chat.beseda.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The reference that people read says what the program does. */
class ProtocolDocumentTests {

    private static final Path FOLDER = Path.of("docs");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    private final String document = read();

    @ParameterizedTest
    @EnumSource
    void everyErrorCodeIsInTheTable(ErrorCode code) {
        assertThat(document)
                .contains(
                        "\n| `%s` | %s | %s | "
                                .formatted(code.word(), words(code.fault()), words(code.retry())));
    }

    @ParameterizedTest
    @EnumSource
    void everyCloseCodeIsInTheTable(CloseCode code) {
        assertThat(document)
                .contains("\n| %d | %s | ".formatted(code.number(), words(code.next())));
    }

    @Test
    void everyRequestIsInTheTable() {
        for (Request request : RequestExamples.ALL.values()) {
            assertThat(document).contains("\n| `" + request.type() + "` (");
        }
    }

    @Test
    void everythingThatTheServerSaysIsInTheTable() {
        for (ServerMessage message : ServerExamples.ALL.values()) {
            String type = tree(message).get("type").asString();
            assertThat(document).containsPattern("\n\\| `" + type + "` (\\(|\\|)");
        }
    }

    @Test
    void everyKindOfEventIsInTheTable() {
        ServerExamples.ALL.values().stream()
                .filter(ServerMessage.Events.class::isInstance)
                .flatMap(message -> ((ServerMessage.Events) message).events().stream())
                .forEach(event -> assertThat(document).contains("\n| `" + event.kind() + "` | `"));
    }

    @Test
    void theDefaultLimitsAreTold() {
        Limits limits = Limits.DEFAULT;
        Stream.of(
                        limits.textCharactersMax(),
                        limits.frameBytesMax(),
                        limits.objectsPerFrameMax(),
                        limits.historyEntriesMax())
                .map(limit -> String.format(Locale.ROOT, "` %,d", limit))
                .forEach(limit -> assertThat(document).contains(limit));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(links()).isNotEmpty();
        for (String link : links()) {
            assertThat(FOLDER.resolve(link)).exists();
        }
    }

    @Test
    void everyExampleIsLinkedWhereItsMessageIsDescribed() {
        List<String> examples =
                Stream.of("client", "server", "plainClient", "plainServer")
                        .flatMap(group -> ExampleFiles.names(group).stream())
                        .map(name -> "protocol/examples/" + name)
                        .toList();

        assertThat(links()).containsAll(examples);
    }

    private Set<String> links() {
        return LINK.matcher(document)
                .results()
                .map((MatchResult link) -> link.group(1))
                .collect(Collectors.toSet());
    }

    private static JsonNode tree(ServerMessage message) {
        return ExampleFiles.tree(new FrameCodec(Limits.DEFAULT).encode(message));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String read() {
        try {
            return Files.readString(FOLDER.resolve("protocol.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

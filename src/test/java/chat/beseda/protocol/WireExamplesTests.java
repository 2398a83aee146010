package chat.beseda.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.protocol.FrameCodec.Decoded;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The examples that people and browser tests read are what this server reads and writes. */
class WireExamplesTests {

    private final FrameCodec codec = new FrameCodec(Limits.DEFAULT);

    @ParameterizedTest
    @MethodSource("clientExamples")
    void aClientExampleIsUnderstoodAsItIsMeant(String file) {
        List<Decoded> decoded = codec.decode(ExampleFiles.frame(file));

        Request meant = RequestExamples.ALL.get(file);
        assertThat(meant).as("%s in RequestExamples", file).isNotNull();
        assertThat(decoded).containsExactly(new Decoded.Understood(meant));
        assertThat(ExampleFiles.tree(file).get("type").asString()).isEqualTo(meant.type());
    }

    @ParameterizedTest
    @MethodSource("serverExamples")
    void aServerExampleIsWhatTheServerSays(String file) {
        ServerMessage said = ServerExamples.ALL.get(file);
        assertThat(said).as("%s in ServerExamples", file).isNotNull();

        assertThat(ExampleFiles.tree(codec.encode(said))).isEqualTo(ExampleFiles.tree(file));
    }

    @ParameterizedTest
    @MethodSource("refusedExamples")
    void aRefusedExampleGetsItsErrorAndNothingElse(String file) {
        JsonNode example = ExampleFiles.tree(file);
        JsonNode ref = example.path("ref");
        OptionalLong expectedRef =
                ref.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(ref.asLong());

        List<Decoded> decoded = codec.decode(example.get("frame").asString());

        assertThat(decoded).hasSize(1);
        assertThat(decoded.getFirst())
                .isInstanceOfSatisfying(
                        Decoded.Malformed.class,
                        malformed -> {
                            assertThat(malformed.code().word())
                                    .isEqualTo(example.get("code").asString());
                            assertThat(malformed.ref()).isEqualTo(expectedRef);
                            assertThat(malformed.message()).isNotBlank().hasSizeLessThan(120);
                        });
    }

    @Test
    void theIndexListsEveryFileOnce() throws IOException {
        List<String> listed =
                Stream.of("client", "server", "plainClient", "plainServer", "refused")
                        .flatMap(group -> ExampleFiles.names(group).stream())
                        .toList();

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(ExampleFiles.lyingThere());
    }

    @Test
    void whatIsMeantIsMeantByAnExample() {
        assertThat(RequestExamples.ALL).containsOnlyKeys(ExampleFiles.names("client"));
        assertThat(ServerExamples.ALL).containsOnlyKeys(ExampleFiles.names("server"));
    }

    @Test
    void everyRequestHasAnExample() {
        assertThat(classesOf(RequestExamples.ALL.values())).isEqualTo(records(Request.class));
        assertThat(positions()).isEqualTo(records(MessageRequest.Position.class));
    }

    @Test
    void everyServerMessageHasAnExample() {
        assertThat(classesOf(ServerExamples.ALL.values())).isEqualTo(records(ServerMessage.class));
    }

    @Test
    void everyOkAndEveryEventHasAnExample() {
        assertThat(classesOf(oks())).isEqualTo(records(Ok.class));
        assertThat(classesOf(events())).isEqualTo(records(Event.class));
    }

    @Test
    void everyEventOfTheExamplesSurvivesTheLog() {
        for (Event event : events()) {
            assertThat(codec.decodeEvent(codec.encodeEvent(event))).isEqualTo(event);
        }
    }

    @Test
    void storedEventsGoOutAsTheEventsMessageOfTheExamples() {
        ServerMessage.Events example =
                (ServerMessage.Events) ServerExamples.ALL.get("server/events.json");
        List<byte[]> stored = example.events().stream().map(codec::encodeEvent).toList();

        assertThat(codec.encodeStored(example.room(), stored)).isEqualTo(codec.encode(example));
    }

    static List<String> clientExamples() {
        return ExampleFiles.names("client");
    }

    static List<String> serverExamples() {
        return ExampleFiles.names("server");
    }

    static List<String> refusedExamples() {
        return ExampleFiles.names("refused");
    }

    private static Set<Class<?>> positions() {
        return RequestExamples.ALL.values().stream()
                .filter(MessageRequest.History.class::isInstance)
                .map(request -> ((MessageRequest.History) request).position().getClass())
                .collect(Collectors.toSet());
    }

    private static List<Ok> oks() {
        return ServerExamples.ALL.values().stream()
                .filter(ServerMessage.Answer.class::isInstance)
                .map(message -> ((ServerMessage.Answer) message).ok())
                .toList();
    }

    private static List<Event> events() {
        return ServerExamples.ALL.values().stream()
                .filter(ServerMessage.Events.class::isInstance)
                .flatMap(message -> ((ServerMessage.Events) message).events().stream())
                .toList();
    }

    private static Set<Class<?>> classesOf(Iterable<?> objects) {
        Set<Class<?>> classes = new HashSet<>();
        objects.forEach(object -> classes.add(object.getClass()));
        return classes;
    }

    /** The records at the leaves of a sealed family. */
    private static Set<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses())
                        .flatMap(member -> records(member).stream())
                        .collect(Collectors.toSet())
                : Set.of(family);
    }
}

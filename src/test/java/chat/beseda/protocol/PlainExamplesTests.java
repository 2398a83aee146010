package chat.beseda.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The examples of plain mode are what this server understands and says. */
class PlainExamplesTests {

    private static final long AT = 1_763_625_600_000L;
    private static final String EPOCH = "q3vX8mZt";
    private static final Author MARY = new Author(new PersonId("p7"), "Mary", true);
    private static final String ID = "5f0c3a52-7d3e-4c1b-9d0e-2b8f6a1c4e01";
    private static final Optional<String> NONE = Optional.empty();

    private static final Map<String, PlainMessage> UNDERSTOOD =
            Map.of(
                    "plain/text.json", new PlainMessage("hi", NONE, NONE),
                    "plain/said.json", new PlainMessage("hi", NONE, Optional.of("Mary")),
                    "plain/said-once.json", new PlainMessage("hi", Optional.of(ID), NONE),
                    "plain/said-in-the-lesson.json",
                            new PlainMessage("hi", NONE, Optional.of("Mary")));

    private final FrameCodec log = new FrameCodec(Limits.DEFAULT);
    private final PlainCodec codec = new PlainCodec(Limits.DEFAULT);

    @ParameterizedTest
    @MethodSource("said")
    void whatSomebodySaysIsUnderstoodAsItIsMeant(String file) {
        assertThat(codec.decode(frame(file))).isEqualTo(UNDERSTOOD.get(file));
    }

    @Test
    void messagesAreSaidAsTheExamplesShow() {
        assertSaid(
                "plain/posted.json",
                event(new Event.Posted(17, ID, MARY, AT, Optional.of("hi"), OptionalLong.empty())));
        assertSaid(
                "plain/edited.json",
                event(new Event.Edited(19, MARY, AT + 9_000, 17, Optional.of("hello"))));
        assertSaid("plain/deleted.json", event(new Event.Deleted(22, MARY, AT + 30_000, 17)));
    }

    @Test
    void whatWentWrongIsSaidAsTheExamplesShow() {
        assertSaid(
                "plain/error.json",
                codec.encode(
                        new Refusal(ErrorCode.RATE_LIMITED, "Too many messages at once.", 1_500)));
        assertSaid("plain/reset.json", codec.encodeReset(20, EPOCH));
    }

    static List<String> said() {
        return ExampleFiles.names("plainClient");
    }

    private static String frame(String file) {
        JsonNode example = ExampleFiles.tree(file);
        return example.isString() ? example.stringValue() : example.toString();
    }

    private byte[] event(Event event) {
        return codec.encodeStored(log.encodeEvent(event), EPOCH).orElseThrow();
    }

    private static void assertSaid(String file, byte[] said) {
        assertThat(ExampleFiles.tree(said)).as(file).isEqualTo(ExampleFiles.tree(file));
    }
}

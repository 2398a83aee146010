package chat.beseda.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCodecTests {

    private static final Author MARY = new Author(new PersonId("gMary"), "Mary", true);
    private static final long MORNING = 1_795_161_600_000L;

    private final PlainCodec codec = new PlainCodec(Limits.DEFAULT);
    private final FrameCodec events = new FrameCodec(Limits.DEFAULT);

    @Test
    void theLessonsOwnJsonIsUnderstood() {
        PlainMessage said = codec.decode("{\"userName\":\"Mary\",\"content\":\"hi\",\"id\":\"a\"}");

        assertThat(said).isEqualTo(new PlainMessage("hi", Optional.of("a"), Optional.of("Mary")));
    }

    @Test
    void theOtherLessonsUserAndMessageAreUnderstoodToo() {
        assertThat(codec.decode("{\"user\":{\"name\":\"Pedro\"},\"message\":\"hello\"}"))
                .isEqualTo(new PlainMessage("hello", Optional.empty(), Optional.of("Pedro")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Happy New Year!",
                "{not json",
                "{\"content\":{\"$ne\":1}}",
                "{\"text\":\"no content\"}",
                "[\"content\"]",
                "{\"content\":\"twice\",\"content\":\"twice\"}",
                "null"
            })
    void anythingElseIsTheContentItself(String text) {
        assertThat(codec.decode(text))
                .isEqualTo(new PlainMessage(text, Optional.empty(), Optional.empty()));
    }

    @Test
    void nestingWithoutEndIsJustAText() {
        String deep = "{\"a\":".repeat(6_000) + "1";

        assertThat(codec.decode(deep).content()).hasSize(deep.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{\"content\":\"\"}", "{\"content\":\"\\ud800\"}"})
    void whatNoRoomWouldTakeIsRefused(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> codec.decode(text))
                .satisfies(why -> assertThat(why.code()).isEqualTo(ErrorCode.MALFORMED));
    }

    @Test
    void aTextAboveTheLimitIsTooLong() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> codec.decode("x".repeat(40_001)))
                .satisfies(why -> assertThat(why.code()).isEqualTo(ErrorCode.TOO_LONG));
    }

    @Test
    void aMessageIsSaidWithItsPlace() {
        Event posted =
                new Event.Posted(17, "a", MARY, MORNING, Optional.of("hi"), OptionalLong.empty());

        assertThat(said(posted))
                .isEqualTo(
                        "{\"userName\":\"Mary\",\"content\":\"hi\",\"seq\":17,"
                                + "\"epoch\":\"e\",\"at\":\"2026-11-20T08:00:00Z\"}");
    }

    @Test
    void anEditIsSaidUnderTheSeqOfItsMessage() {
        assertThat(said(new Event.Edited(18, MARY, MORNING, 17, Optional.of("hello"))))
                .contains("\"seq\":17", "\"content\":\"hello\"", "\"edited\":true");
    }

    @Test
    void aDeleteTakesTheContentAway() {
        assertThat(said(new Event.Deleted(19, MARY, MORNING, 17)))
                .contains("\"seq\":17", "\"content\":null");
    }

    @Test
    void whatWasDeletedSinceIsNotSaid() {
        Event gone =
                new Event.Posted(17, "a", MARY, MORNING, Optional.empty(), OptionalLong.empty());

        assertThat(codec.encodeStored(events.encodeEvent(gone), "e")).isEmpty();
    }

    @Test
    void anErrorSaysWhenToTryAgain() {
        byte[] error = codec.encode(new Refusal(ErrorCode.RATE_LIMITED, "Wait.", 20));

        assertThat(new String(error, UTF_8))
                .isEqualTo(
                        "{\"error\":\"rate-limited\",\"message\":\"Wait.\",\"retryAfterMs\":20}");
    }

    @Test
    void aResetSaysWhereTheLiveTalkGoesOn() {
        assertThat(new String(codec.encodeReset(41, "e"), UTF_8))
                .isEqualTo("{\"error\":\"reset\",\"seq\":41,\"epoch\":\"e\"}");
    }

    private String said(Event event) {
        return new String(codec.encodeStored(events.encodeEvent(event), "e").orElseThrow(), UTF_8);
    }
}

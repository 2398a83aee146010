package chat.beseda.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log's own form of events. */
class EventCodecTests {

    private static final long WHOLE_MAX = 9_007_199_254_740_991L;
    private static final Author MARY = new Author(new PersonId("p7"), "Mary", false);

    private final FrameCodec codec = new FrameCodec(Limits.DEFAULT);

    @Test
    void aPostedEventHasTheFieldsOfTheProtocolInTheirOrder() {
        Author guest = new Author(new PersonId("g1"), "Pedro", true);

        assertThat(text(new Event.Posted(17, "i1", guest, 5, words("hi"), OptionalLong.of(3))))
                .isEqualTo(
                        "{\"seq\":17,\"kind\":\"posted\",\"id\":\"i1\",\"by\":\"g1\","
                                + "\"name\":\"Pedro\",\"at\":5,\"guest\":true,\"text\":\"hi\","
                                + "\"replyTo\":3}");
    }

    @Test
    void ofADeletedMessageNeitherTextNorNameIsLeft() {
        Event gone = new Event.Posted(17, "i1", MARY, 5, Optional.empty(), OptionalLong.empty());
        Event editGone = new Event.Edited(18, MARY, 6, 17, Optional.empty());

        assertThat(text(gone))
                .isEqualTo(
                        "{\"seq\":17,\"kind\":\"posted\",\"id\":\"i1\",\"by\":\"p7\",\"at\":5,"
                                + "\"gone\":true}");
        assertThat(text(editGone))
                .isEqualTo(
                        "{\"seq\":18,\"kind\":\"edited\",\"by\":\"p7\",\"at\":6,\"target\":17,"
                                + "\"gone\":true}");
        assertThat(codec.decodeEvent(codec.encodeEvent(gone)).author().name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"line\nfeed", "\"\\/\b\f\t", "\u2028\u2029", "🙂я\u0000\u007f", "</script>"})
    void anyTextSurvivesTheLog(String text) {
        Event event = new Event.Posted(1, text, MARY, 0, words(text), OptionalLong.of(WHOLE_MAX));

        assertThat(codec.decodeEvent(codec.encodeEvent(event))).isEqualTo(event);
    }

    @Test
    void theLongestTextSurvivesTheLogWhateverTodaysLimitsAre() {
        FrameCodec small = new FrameCodec(new Limits(10, 100, 1, 1));
        Event event = new Event.Edited(WHOLE_MAX, MARY, WHOLE_MAX, 1, words("🙂".repeat(40_000)));

        assertThat(small.decodeEvent(codec.encodeEvent(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"seq\":1,\"at\":1,\"kind\":\"vanished\",\"by\":\"p1\"}",
                "{\"seq\":0,\"at\":1,\"kind\":\"deleted\",\"by\":\"p1\",\"target\":1}",
                "{\"seq\":1,\"at\":1,\"kind\":\"deleted\",\"by\":\"p1\"}",
                "{\"seq\":1,\"at\":1,\"kind\":\"deleted\",\"by\":\"p1\",\"target\":1"
            })
    void aDamagedLogIsNotReadAsIfItWereWhole(String stored) {
        assertThatThrownBy(() -> codec.decodeEvent(stored.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }

    private String text(Event event) {
        return new String(codec.encodeEvent(event), StandardCharsets.UTF_8);
    }

    private static Optional<String> words(String text) {
        return Optional.of(text);
    }
}

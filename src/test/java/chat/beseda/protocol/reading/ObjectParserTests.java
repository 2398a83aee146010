package chat.beseda.protocol.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** What strangers send is read strictly and in bounded time. */
class ObjectParserTests {

    private final ObjectParser parser = ObjectParser.strict(4_000_000);

    @Test
    void depthOfAHundredThousandIsRefusedWithoutRecursion() {
        assertTooMuch("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertTooMuch("{\"a\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "}");
        assertMalformed("[".repeat(100_000));
    }

    @Test
    void sixteenLevelsAreReadAndSeventeenAreNot() {
        assertRead("{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}");
        assertTooMuch("{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}");
    }

    @Test
    void anArrayOfAMillionElementsIsRefused() {
        assertTooMuch("{\"a\":[" + "1,".repeat(999_999) + "1]}");
    }

    @Test
    void anObjectOfAHundredThousandNamesIsRefused() {
        String names =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> "\"n" + i + "\":0")
                        .collect(Collectors.joining(",", "{", "}"));

        assertTooMuch(names);
    }

    @Test
    void numbersOfFourHundredDigitsAreRefused() {
        assertTooMuch("{\"a\":1" + "0".repeat(400) + "}");
        assertTooMuch("{\"a\":0." + "0".repeat(400) + "}");
        assertTooMuch("{\"a\":-" + "9".repeat(1_000_000) + "}");
    }

    @Test
    void aNameOfAMegabyteIsRefused() {
        assertTooMuch("{\"" + "a".repeat(1_000_000) + "\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":-Infinity}",
                "{\"a\":+1}",
                "{\"a\":01}",
                "{\"a\":.5}",
                "{\"a\":5.}",
                "{\"a\":0x10}",
                "{\"a\":undefined}",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\u0000\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":1}//",
                "/**/{\"a\":1}",
                "\u001e{\"a\":1}",
                "{\"a\":1",
                "{\"a\"",
                "{",
                "}",
                "{\"a\":1}]",
                "\uFEFF{\"a\":1}",
                "\uFFFE{\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{\"a\":[{\"b\":1,\"b\":1}]}",
                "{\"a\":1,\"\\u0061\":1}"
            })
    void whatIsNotPlainJsonWithoutRepeatedNamesIsRefused(String object) {
        assertThatThrownBy(() -> parser.parse(object, new Fields()))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "1", "\"a\"", "[]", "true", "{} {}", "{}{}", "{} 1"})
    void whatIsNotOneObjectIsRefused(String text) {
        assertMalformed(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "\\udc00",
                "\\udc00\\ud800",
                "\\ud83d\\ud83d\\ude42",
                "\ud800",
                "\udc00",
                "a\ud83d",
                "\ude42\ud83d"
            })
    void halfACharacterIsRefusedWhereverItStands(String half) {
        assertMalformed("{\"a\":\"" + half + "\"}");
        assertMalformed("{\"" + half + "\":1}");
        assertMalformed("{\"a\":[\"" + half + "\"]}");
        assertMalformed("{\"a\":[{\"b" + half + "\":1}]}");
    }

    @Test
    void wholeCharactersOfAnyPlaneAreRead() {
        Fields fields = new Fields();

        parser.parse("{\"a\":\"\\ud83d\\ude42🙂я\"}", fields);

        assertThat(fields.text("a")).isEqualTo("🙂🙂я");
    }

    @Test
    void namesThatAreSpecialElsewhereAreNamesLikeOthers() {
        Fields fields = new Fields();

        parser.parse(
                "{\"__proto__\":{\"role\":\"owner\"},\"constructor\":{\"x\":1},\"a\":\"b\"}",
                fields);

        assertThat(fields.text("a")).isEqualTo("b");
        assertThat(fields.has("role")).isFalse();
    }

    @Test
    void integersBeyondLongAreDrawnInToItsEnds() {
        Fields fields = new Fields();

        parser.parse(
                "{\"a\":9223372036854775808,\"b\":-9223372036854775809,\"c\":-1,\"d\":1"
                        + "0".repeat(99)
                        + "}",
                fields);

        assertThat(fields.anyWhole("a")).hasValue(Long.MAX_VALUE);
        assertThat(fields.anyWhole("b")).hasValue(Long.MIN_VALUE);
        assertThat(fields.anyWhole("c")).hasValue(-1);
        assertThat(fields.anyWhole("d")).hasValue(Long.MAX_VALUE);
    }

    @Test
    void whatThisServerWroteUnderLargerLimitsIsRead() {
        Fields fields = new Fields();
        String text = "x".repeat(1_000_000);

        ObjectParser.trusting()
                .parse(("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8), fields);

        assertThat(fields.text("text")).isEqualTo(text);
    }

    private void assertRead(String object) {
        Fields fields = new Fields();
        parser.parse(object, fields);
        assertThat(fields.has("a")).isTrue();
    }

    private void assertTooMuch(String object) {
        assertThatThrownBy(() -> parser.parse(object, new Fields()))
                .isInstanceOf(StreamConstraintsException.class);
    }

    private void assertMalformed(String object) {
        assertThatThrownBy(() -> parser.parse(object, new Fields()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED));
    }
}

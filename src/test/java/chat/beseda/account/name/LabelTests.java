package chat.beseda.account.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that can be read, and do not disturb what stands around them. */
class LabelTests {

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("Mary", "Mary"),
                arguments("  Mary   Ann  ", "Mary Ann"),
                arguments("Mary\u00a0\u3000Ann", "Mary Ann"),
                arguments("Mary\u2028Ann", "Mary Ann"),
                arguments("Мария", "Мария"),
                arguments("Zoe\u0308", "Zo\u00eb"),
                arguments("M\u200bar\u200dy\ufeff", "Mary"),
                arguments("\u202eyraM\u202c", "yraM"),
                arguments("Ma\u0000r\u0007y", "Mary"),
                arguments("e\u200d\u0301", "\u00e9"),
                arguments("😀 Mary", "😀 Mary"),
                arguments("<b>Mary</b>", "<b>Mary</b>"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsKeptAndWhatCannotBeSeenGoes(String wanted, String shown) {
        assertThat(Label.cleaned(wanted)).isEqualTo(shown);
        assertThat(Label.cleaned(shown)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\t\r\n",
                "\u200b\u2060",
                "\u202e",
                "\u3164",
                "\u2800\u115f",
                "\ud83d"
            })
    void whatShowsNothingIsNoName(String wanted) {
        assertThat(Label.cleaned(wanted)).isEmpty();
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndEndsInNoBlank() {
        assertThat(Label.cleaned("😀".repeat(50))).isEqualTo("😀".repeat(40));
        assertThat(Label.cleaned("x".repeat(39) + " yz")).isEqualTo("x".repeat(39));
        assertThat(Label.cleaned("x".repeat(100_000))).hasSize(40);
    }
}

package chat.beseda.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that can be read, and do not disturb what stands around them. */
class LabelTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Mary,                      Mary
                    '  Mary   Ann  ',          Mary Ann
                    'Mary\u00a0\u3000Ann',     Mary Ann
                    'Mary\u2028Ann',           Mary Ann
                    Ма́рия,                     Ма́рия
                    'Zoe\u0308',               Zo\u00eb
                    'M\u200bar\u200dy\ufeff',  Mary
                    '\u202eyraM\u202c',        yraM
                    'Ma\u0000r\u0007y',        Mary
                    'e\u200d\u0301',           \u00e9
                    '\ud83d\ude00 Mary',       \ud83d\ude00 Mary
                    <b>Mary</b>,               <b>Mary</b>
                    """)
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

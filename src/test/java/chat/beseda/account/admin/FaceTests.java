package chat.beseda.account.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People look on these pages as they do in the chat, whose numbers these are. */
class FaceTests {

    @ParameterizedTest
    @CsvSource({"pMary, 343", "pPedro, 324", "pAbCdEfGhIjKlMnOpQrStUv, 146"})
    void theColourIsTheOneThatTheChatShows(String id, int degrees) {
        assertThat(Face.hue(id)).isEqualTo(degrees);
    }

    @ParameterizedTest
    @CsvSource({
        "Mary, M",
        "don pedro, DP",
        "Anna Maria_Luisa, AL",
        "Ёлка, Ё",
        "'***', ?",
        "7up, 7"
    })
    void oneOrTwoLettersStandForAName(String name, String letters) {
        assertThat(Face.of("p", name).initials()).isEqualTo(letters);
    }
}

package chat.beseda.account.name;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of accounts: what one may be called, and what is too much alike. */
class AccountNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mary",
                "Мария",
                "Ελένη",
                "田中さん",
                "김민준",
                "محمد",
                "O’Brien",
                "Jean-Luc d'Arc",
                "Иван (John)",
                "R2D2",
                "Nguyễn Thị Hồng",
                "อรุณี",
                "❤️ Ann",
                "7"
            })
    void peopleAreCalledWhatTheyAreCalled(String name) {
        assertThat(AccountName.of(name).shown()).isEqualTo(name);
    }

    @Test
    void blanksAtTheEndsAndAnotherSpellingOfTheSameLettersDoNotMatter() {
        assertThat(AccountName.of("  Rene\u0301 ").shown()).isEqualTo("Ren\u00e9");
    }

    // 7.3 number 52
    @ParameterizedTest
    @CsvSource({
        "'',               NAME_EMPTY",
        "'   ',            NAME_EMPTY",
        "..,               NAME_REFUSED",
        "???,              NAME_REFUSED",
        "Ma\u200bry,       NAME_REFUSED",
        "Ma\u200dry,       NAME_REFUSED",
        "\u202eyraM,       NAME_REFUSED",
        "\u2066Mary\u2069, NAME_REFUSED",
        "Ma\u0000ry,       NAME_REFUSED",
        "Ma\u034fry,       NAME_REFUSED",
        "Ma\u00adry,       NAME_REFUSED",
        "Mary\u3164,       NAME_REFUSED",
        "Mary\u00a0Ann,    NAME_REFUSED",
        "Z\u0300\u0301\u0302\u0303algo, NAME_REFUSED",
        "Mаry,             NAME_MIXED",
        "pаypal,           NAME_MIXED",
        "Αdam,             NAME_MIXED",
        "Admin,            NAME_RESERVED",
        "ADMIN,            NAME_RESERVED",
        "Админ,            NAME_RESERVED",
        "ѕуѕтем,           NAME_RESERVED",
        "system,           NAME_RESERVED",
        "every one,        NAME_RESERVED",
        "Mary (guest),     NAME_RESERVED"
    })
    void whatIsMadeToBeMistakenIsRefused(String name, Problem problem) {
        assertThat(problemOf(name)).isEqualTo(problem);
    }

    @Test
    void fortyCharactersFitAndOneMoreDoesNot() {
        assertThat(AccountName.of("я".repeat(40)).shown()).hasSize(40);
        assertThat(problemOf("я".repeat(41))).isEqualTo(Problem.NAME_TOO_LONG);
        assertThat(problemOf("x".repeat(10_000_000))).isEqualTo(Problem.NAME_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "Mary,    mary",
        "Mary,    MARY",
        "Mary,    ＭＡＲＹ",
        "Mary,    𝓜𝓪𝓻𝔂",
        "Тор,     Top",
        "Соня,    CОНЯ",
        "Anna B,  'Anna   B'",
        "Weiß,    WEISS",
        "Σίσυφος, ΣΊΣΥΦΟΣ",
        "ΜΑΡΙΑ,   MAPIA",
        "Ann❤️,   Ann❤"
    })
    void namesThatLookTheSameAreTheSame(String one, String other) {
        assertThat(AccountName.keyOf(one)).isEqualTo(AccountName.keyOf(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Mary, Marie",
        "Jose, José",
        "Иван, Ивана",
        "Ian,  Lan",
        "Ann,  Anna",
        "е,    ё",
        "и,    й"
    })
    void namesThatOneCanTellApartAreTwo(String one, String other) {
        assertThat(AccountName.keyOf(one)).isNotEqualTo(AccountName.keyOf(other));
    }

    @Test
    void whateverSomebodyTypesHasAKeyToLookFor() {
        assertThat(AccountName.keyOf("")).isEmpty();
        assertThat(AccountName.keyOf("x".repeat(10_000_000))).hasSizeLessThan(1_000);
        assertThat(AccountName.keyOf("\ud800")).isNotNull();
    }

    private static Problem problemOf(String name) {
        try {
            throw new AssertionError("accepted as " + AccountName.of(name));
        } catch (Declined declined) {
            return declined.problem();
        }
    }
}

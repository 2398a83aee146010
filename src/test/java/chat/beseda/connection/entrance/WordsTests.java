package chat.beseda.connection.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.connection.door.Decision;
import chat.beseda.connection.door.Reason;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTests {

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasWordsInBothLanguages(Reason reason) {
        Decision.Refused refused = Decision.Refused.because(reason, "Something");

        assertThat(words("en").of(refused)).matches("[^{}]*[a-z][^{}]*[.!:].*");
        assertThat(words("ru").of(refused)).matches("[^{}]*[а-я][^{}]*[.!:].*");
    }

    @Test
    void theLanguageIsTheFirstThatIsKnown() {
        assertThat(words("fr", "ru", "en").language()).isEqualTo("ru");
        assertThat(words("fr", "en", "ru").language()).isEqualTo("en");
        assertThat(words("fr").language()).isEqualTo("en");
        assertThat(words("ru-RU").language()).isEqualTo("ru");
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.of("ru"));
        try {
            assertThat(words("en").toTheChat()).isEqualTo("To the chat");
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static Words words(String... languages) {
        List<Locale> locales = List.of(languages).stream().map(Locale::forLanguageTag).toList();
        return Words.in(Collections.enumeration(locales));
    }
}

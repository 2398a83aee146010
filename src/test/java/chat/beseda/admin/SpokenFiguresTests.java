package chat.beseda.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Figures as people read them. */
class SpokenFiguresTests {

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final SpokenFigures spoken;

    SpokenFiguresTests() {
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        spoken = new SpokenFigures(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT59S,       0 min 59 s",
        "PT59M59S,    59 min 59 s",
        "PT1H,        1 h 0 min",
        "P1D,         1 d 0 h",
        "P400DT5H,    400 d 5 h"
    })
    void howLongItRunsIsSaidInTwoUnits(Duration uptime, String said) {
        assertThat(say(uptime, "UP", Locale.ENGLISH)).containsEntry("uptime", said);
    }

    @Test
    void numbersAreWrittenAsTheReaderWritesThem() {
        assertThat(say(Duration.ofHours(2), "UP", Locale.ENGLISH))
                .containsEntry("connections", "12,345")
                .containsEntry("storage", "1,234.57 MB")
                .containsEntry("wal", "0.00 MB");
        assertThat(say(Duration.ofHours(2), "UP", Locale.of("ru")))
                .containsEntry("storage", "1\u00a0234,57 МБ")
                .containsEntry("uptime", "2 ч 0 мин");
    }

    @Test
    void whateverIsNotUpIsSomethingWrong() {
        for (String health : new String[] {"DOWN", "OUT_OF_SERVICE", "UNKNOWN"}) {
            assertThat(say(Duration.ZERO, health, Locale.ENGLISH).get("health"))
                    .startsWith("something is wrong");
        }
    }

    private Map<String, String> say(Duration uptime, String health, Locale language) {
        Figures figures = new Figures("1.0", health, uptime, 12_345, 0, 1_234_567_890, 0);
        return spoken.say(figures, language);
    }
}

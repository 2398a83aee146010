package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PageOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beseda.access=open", "server.address=127.0.0.1"})
class PageLanguageTests {

    @LocalServerPort private int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ru|ru", "ru-RU,en;q=0.8|ru", "de,ru;q=0.5,en;q=0.4|ru", "de|en", "*|en"})
    void theBrowsersFirstLanguageThatWeKnowIsSpoken(String wanted, String spoken) throws Exception {
        assertThat(visitor.open("/", "Accept-Language", wanted).body())
                .contains("<html lang=\"" + spoken + "\"");
    }

    @Test
    void aChosenLanguageIsRememberedAndLeavesTheAddress() throws Exception {
        var answer = visitor.open("/name?lang=ru");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/name");
        assertThat(visitor.open("/", "Accept-Language", "en").body())
                .contains("Как вас называть?")
                .contains("aria-current=\"true\">Русский");
    }

    @Test
    void aLanguageThatWeDoNotSpeakChangesNothing() throws Exception {
        var answer = visitor.open("/?lang=de");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Visitor.cookieLines(answer)).isEmpty();
        assertThat(visitor.withCookie("beseda-language", "de").open("/").body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void choosingALanguageLeadsToNoOtherHost() throws Exception {
        var answer = visitor.open("//evil.example/?lang=ru");

        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.statusCode()).isBetween(400, 404);
    }
}

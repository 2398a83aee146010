package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@SpringBootTest(
        classes = {PageOnly.class, ErrorPageTests.Broken.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beseda.access=open", "server.address=127.0.0.1"})
class ErrorPageTests {

    @LocalServerPort private int port;

    private Visitor visitor;

    /** A page that fails with words nobody outside may read. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        RouterFunction<ServerResponse> broken() {
            return RouterFunctions.route()
                    .GET(
                            "/broken",
                            request -> {
                                throw new IllegalStateException("the secret is /var/lib/beseda");
                            })
                    .build();
        }
    }

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lab",
                "/admin",
                "/sign-in",
                "/settings",
                "/assets/none/app.js",
                "/error/x"
            })
    void whatIsNotThereIsSaidInWordsWithAWayBack(String path) throws Exception {
        var page = visitor.open(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here").contains("href=\"/\"");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void anErrorSpeaksTheReadersLanguageAndWearsTheirTheme() throws Exception {
        visitor.withCookie("beseda-language", "ru").withCookie("beseda-theme", "dark");

        assertThat(visitor.open("/lab").body())
                .contains("Здесь ничего нет")
                .contains("data-theme=\"dark\"");
    }

    @Test
    void whatBreaksOnOurSideTellsNothingOfTheInside() throws Exception {
        var page = visitor.open("/broken");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Something broke on our side");
        assertThat(page.body()).doesNotContain("/var/lib", "Exception", "chat.beseda", "at java");
        assertThat(visitor.open("/broken?trace=true&message=true", "Accept", "application/json"))
                .satisfies(
                        json ->
                                assertThat(json.body())
                                        .doesNotContain("/var/lib", "IllegalState", "trace"));
    }

    @Test
    void aFormOnAPageThatTakesNoneIsRefusedInWords() throws Exception {
        var page = visitor.post("/", Map.of());

        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(page.body()).contains("does not work this way");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/application.yaml",
                "/assets/live/%2e%2e/application.yaml",
                "/assets/live/..%2fapplication.yaml",
                "/_static/../../../../etc/passwd",
                "/assets/live/%00",
                "/;jsessionid=1/lab",
                "/messages.properties",
                "/static/app.js",
                "/META-INF/importmap.json",
                "/actuator/env",
                "/actuator/heapdump"
            })
    void nothingButThePagesAndTheirFilesIsServed(String path) throws Exception {
        var answer = visitor.open(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("beseda:", "Exception", "root:");
    }
}

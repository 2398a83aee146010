package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PageOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beseda.access=open", "server.address=127.0.0.1"})
class SecurityHeadersTests {

    @LocalServerPort private int port;

    private Visitor mary;

    @BeforeEach
    void arrive() {
        mary =
                new Visitor(port)
                        .withCookie("beseda-guest", PageOnly.SECRET)
                        .withCookie("beseda-name", "Mary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/name",
                "/setup",
                "/?lang=ru",
                "/lab",
                "/assets/live/app.js",
                "/assets/live/styles/tokens.css",
                "/assets/live/icons/favicon.svg",
                "/_static/lit/3.3.3/index.js",
                "/actuator/health",
                "/actuator/env"
            })
    void everyAnswerCarriesTheBrowsersSafetyRules(String path) throws Exception {
        var headers = mary.load(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("require-trusted-types-for 'script'", "trusted-types lit-html")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void theRulesComeWithAnUnchangedFileToo() throws Exception {
        String path = "/assets/live/app.js";
        String modified = mary.load(path).headers().firstValue("Last-Modified").orElseThrow();
        var unchanged = mary.load(path, "If-Modified-Since", modified);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void theOnlyInlineScriptThatMayRunIsTheImportMapAsItIs() throws Exception {
        var page = mary.open("/");
        String opening = "<script type=\"importmap\">";
        int start = page.body().indexOf(opening) + opening.length();
        String map = page.body().substring(start, page.body().indexOf("</script>", start));
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(map.getBytes(StandardCharsets.UTF_8));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains(
                        "script-src 'self' 'sha256-%s';"
                                .formatted(Base64.getEncoder().encodeToString(digest)));
    }

    @Test
    void pagesAreKeptNowhereAndFilesOnlyWhereTheyCannotChange() throws Exception {
        assertThat(cacheRule("/")).isEqualTo("no-store");
        assertThat(cacheRule("/name")).isEqualTo("no-store");
        assertThat(cacheRule("/assets/live/app.js")).isEqualTo("no-cache");
        assertThat(cacheRule("/_static/lit/3.3.3/index.js"))
                .isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void textIsPackedForTheWay() throws Exception {
        for (String path : new String[] {"/", "/assets/live/styles/message.css"}) {
            var answer = mary.load(path, "Accept-Encoding", "gzip");

            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
        }
    }

    private String cacheRule(String path) throws Exception {
        return mary.load(path).headers().firstValue("Cache-Control").orElse("");
    }
}

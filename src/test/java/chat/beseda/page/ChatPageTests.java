package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = PageOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beseda.access=open", "server.address=127.0.0.1"})
class ChatPageTests {

    @LocalServerPort private int port;

    private Visitor mary;

    @BeforeEach
    void arrive() {
        mary =
                new Visitor(port)
                        .withCookie("beseda-guest", PageOnly.SECRET)
                        .withCookie("beseda-name", "Mary");
    }

    @Test
    void thePageTellsItsModulesWhoLooksAtIt() throws Exception {
        JsonNode data = json(mary.open("/"), "<script type=\"application/json\" id=\"page-data\">");

        assertThat(data.path("name").asString()).isEqualTo("Mary");
        assertThat(data.path("person").asString()).isEqualTo("g01234567");
        assertThat(data.path("guest").asBoolean()).isTrue();
        assertThat(data.path("socket").asString()).isEqualTo("/chat");
        assertThat(data.path("access").asString()).isEqualTo("open");
        assertThat(data.path("language").asString()).isEqualTo("en");
        assertThat(data.path("assets").asString()).isEqualTo("/assets/live/");
        assertThat(data.path("words").path("browser.status.live").asString())
                .isEqualTo("caught up to #{0}");
        assertThat(data.toString()).doesNotContain(PageOnly.SECRET);
    }

    @Test
    void everyLibraryThatThePageNamesIsThere() throws Exception {
        JsonNode imports = json(mary.open("/"), "<script type=\"importmap\">").path("imports");

        assertThat(imports.propertyNames())
                .contains("lit", "lit/", "lit-html", "@lit/reactive-element", "idb");
        for (var each : imports.properties()) {
            String path = each.getValue().asString();
            String file = path.endsWith("/") ? path + "package.json" : path;
            assertThat(mary.load(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void everyFileThatThePageNamesIsThere() throws Exception {
        Matcher addresses =
                Pattern.compile("(?:href|src)=\"(/[^\"]+\\.[a-z0-9]+)\"")
                        .matcher(mary.open("/").body());

        assertThat(addresses.results().map(found -> found.group(1)).distinct())
                .hasSizeGreaterThan(10)
                .allSatisfy(path -> assertThat(mary.load(path).statusCode()).isEqualTo(200));
    }

    @Test
    void withoutScriptsThePageSaysWhatItNeeds() throws Exception {
        assertThat(mary.open("/").body()).contains("<noscript>").contains("needs JavaScript");
    }

    @Test
    void aChosenThemeIsInTheFirstByteAndAnInventedOneIsNot() throws Exception {
        assertThat(mary.open("/").body()).contains("data-theme=\"auto\"");
        assertThat(mary.withCookie("beseda-theme", "dark").open("/").body())
                .contains("data-theme=\"dark\"");
        assertThat(mary.withCookie("beseda-theme", "x").open("/").body())
                .contains("data-theme=\"auto\"");
    }

    private static JsonNode json(HttpResponse<String> page, String opening) {
        String body = page.body();
        int start = body.indexOf(opening) + opening.length();
        return JsonMapper.shared()
                .readTree(body.substring(start, body.indexOf("</script>", start)));
    }
}

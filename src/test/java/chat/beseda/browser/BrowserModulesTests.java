package chat.beseda.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser's own tests, run in a real browser; each of their sentences is a test here. */
@ExtendWith(Browsers.class)
class BrowserModulesTests {

    private static final double RUN_MS_MAX = 180_000;

    /** One test of a browser module and what became of it. */
    private record Outcome(String module, String name, boolean passed, String why) {

        static Outcome of(JsonNode result) {
            return new Outcome(
                    result.path("module").asString(),
                    result.path("name").asString(),
                    result.path("passed").asBoolean(),
                    result.path("why").asString());
        }

        DynamicTest asTest() {
            return DynamicTest.dynamicTest(module + ": " + name, this::check);
        }

        private void check() {
            if (!passed) {
                fail(module + ": " + name + "\n" + why);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> onThisMachine(Browser browser) throws IOException {
        return run(browser, "127.0.0.1").stream().map(Outcome::asTest);
    }

    /** As over a LAN: no secure context, so much of the browser is missing. */
    @TestFactory
    Stream<DynamicTest> onPlainHttpAtAnotherHostName(Browser browser) throws IOException {
        return run(browser, "beseda.test").stream().map(Outcome::asTest);
    }

    private static List<Outcome> run(Browser browser, String host) throws IOException {
        try (ModuleServer server = new ModuleServer();
                BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate("http://" + host + ":" + server.port() + "/test/index.html");
            page.waitForFunction(
                    "window.results",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(RUN_MS_MAX));
            String results = (String) page.evaluate("JSON.stringify(window.results)");
            List<Outcome> outcomes =
                    new JsonMapper().readTree(results).valueStream().map(Outcome::of).toList();
            assertThat(outcomes).as("tests that the page found").isNotEmpty();
            return outcomes;
        }
    }
}

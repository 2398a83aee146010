package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.browser.Browsers;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page and every state of the chat, drawn in a real browser, with its real headers. */
@ExtendWith(Browsers.class)
@SpringBootTest(
        classes = PageOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beseda.access=open", "server.address=127.0.0.1"})
class AppearanceTests {

    private static final double SHIFT_MAX = 0.02;

    private static final String OVERLAPS =
            """
            (() => {
              const box = (name) => document.querySelector(name)?.getBoundingClientRect();
              const [title, pill, composer] = ['h1', '.pill', '.composer .box'].map(box);
              const bad = [];
              const {scrollWidth} = document.documentElement;
              if (scrollWidth > innerWidth) bad.push('wider than the page');
              if (pill && title && title.right > pill.left) bad.push('the title under the pill');
              if (pill && pill.right > innerWidth) bad.push('the pill outside');
              if (composer && composer.bottom > innerHeight) bad.push('the field outside');
              return bad.join(', ');
            })()
            """;

    @LocalServerPort private int port;

    static Stream<Stage.View> views() {
        Stream<String> onADesk =
                Stream.of("/name", "talk", "empty", "long", "offline", "failed", "refused");
        Stream<String> onAPhone =
                Stream.of(
                        "/name",
                        "/setup",
                        "/lab",
                        "talk",
                        "first",
                        "offline",
                        "failed",
                        "gap",
                        "draining",
                        "refused",
                        "rough");
        return Stream.concat(
                onADesk.map(AppearanceTests::path).map(Stage.View::onADesk),
                onAPhone.map(AppearanceTests::path).map(Stage.View::onAPhone));
    }

    private static String path(String name) {
        return name.startsWith("/") ? name : "/?scene=" + name;
    }

    @ParameterizedTest
    @MethodSource("views")
    void everybodyCanUseItAndNothingJumpsOrOverlaps(Stage.View view, Browser browser) {
        try (Stage stage = Stage.open(browser, port, view)) {
            assertThat(new AxeBuilder(stage.page()).analyze().getViolations())
                    .as("what axe found")
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                    .isEmpty();
            assertThat(stage.page().evaluate(OVERLAPS)).isEqualTo("");
            assertThat(stage.layoutShift()).isLessThan(SHIFT_MAX);
            assertThat(stage.complaints()).as("what the browser complained of").isEmpty();
        }
    }

    @Test
    void whatIsSmuggledIntoThePageDoesNotRun(Browser browser) {
        try (Stage stage = Stage.open(browser, port, Stage.View.onADesk("/?scene=talk"))) {
            Page page = stage.page();
            page.evaluate(
                    """
                    () => {
                      const add = (tag, set) => {
                        const element = Object.assign(document.createElement(tag), set);
                        document.body.append(element);
                      };
                      const attempt = (run) => { try { run(); } catch (refused) { } };
                      window.refused = [];
                      document.addEventListener('securitypolicyviolation', (event) =>
                        window.refused.push(event.effectiveDirective));
                      attempt(() => add('script', { textContent: 'window.ran = 1' }));
                      attempt(() => document.body.setAttribute('onclick', 'window.ran = 1'));
                      document.body.click();
                      attempt(() => { document.body.lastChild.innerHTML = '<b>x</b>'; });
                      attempt(() => trustedTypes.createPolicy('mine', {}));
                      add('base', { href: 'https://example.org/' });
                      add('iframe', { src: 'https://example.org/' });
                      add('img', { src: 'https://example.org/x.png' });
                    }
                    """);
            page.waitForFunction("window.refused.includes('img-src')");

            assertThat(page.evaluate("'ran' in window")).isEqualTo(false);
            assertThat(page.evaluate("document.baseURI.startsWith(location.origin)"))
                    .isEqualTo(true);
            assertThat(String.valueOf(page.evaluate("window.refused.join()")))
                    .contains("require-trusted-types-for", "trusted-types", "frame-src");
        }
    }
}

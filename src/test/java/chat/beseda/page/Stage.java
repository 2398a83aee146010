package chat.beseda.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of ours in a real browser, with a client that plays a scene in place of the real one.
 * Leaves a picture in {@code target/appearance}. Confined to the test's thread.
 */
final class Stage implements AutoCloseable {

    /** What is looked at, and by whom. */
    record View(String path, ColorScheme theme, int width, int height, String language) {

        static View onADesk(String path) {
            return new View(path, ColorScheme.LIGHT, 1280, 800, "en-GB");
        }

        static View onAPhone(String path) {
            return new View(path, ColorScheme.DARK, 390, 844, "ru-RU");
        }

        String file() {
            String name = path.replaceAll(".*[=/]", "");
            return "%s-%d-%s.png".formatted(name, width, language.substring(0, 2));
        }
    }

    private static final Path FAKES = Path.of("frontend/test/fakes");
    private static final String WATCH_SHIFTS =
            """
            window.shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.shift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Stage(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    static Stage open(Browser browser, int port, View view) {
        String origin = "http://127.0.0.1:" + port;
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setColorScheme(view.theme())
                                .setViewportSize(view.width(), view.height())
                                .setLocale(view.language())
                                .setTimezoneId("UTC"));
        context.addCookies(
                List.of(
                        new Cookie("beseda-guest", PageOnly.SECRET).setUrl(origin),
                        new Cookie("beseda-name", "Mary").setUrl(origin)));
        Stage stage = new Stage(context);
        stage.play(origin, view);
        return stage;
    }

    Page page() {
        return page;
    }

    /** How much of what was seen moved by itself; the sum of the browser's own scores. */
    double layoutShift() {
        return ((Number) page.evaluate("window.shift")).doubleValue();
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }

    private void play(String origin, View view) {
        context.addInitScript(WATCH_SHIFTS);
        page.route("**/connection/client.js", route -> answer(route, "scenes.js"));
        page.route("**/connection/fake-client.js", route -> answer(route, "fake-client.js"));
        page.route("**/connection/states.js", route -> answer(route, "states.js"));
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !message.text().contains("404")) {
                        complaints.add(message.text());
                    }
                });
        page.navigate(origin + view.path());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (view.path().startsWith("/?")) {
            page.waitForSelector("beseda-app textarea");
        }
        page.waitForFunction("document.fonts.ready.then(() => true)");
        page.waitForFunction("document.getAnimations().every((a) => a.playState === 'finished')");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/appearance", view.file())));
    }

    private static void answer(Route route, String file) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setPath(FAKES.resolve(file)));
    }
}

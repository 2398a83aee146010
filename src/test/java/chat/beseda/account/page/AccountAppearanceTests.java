package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.browser.Browsers;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages about accounts in a real browser, on a desk in English and on a phone in Russian.
 * Leaves pictures in {@code target/appearance}.
 */
@ExtendWith(Browsers.class)
class AccountAppearanceTests {

    private static final String WIDER_THAN_THE_PAGE =
            "document.documentElement.scrollWidth > innerWidth";

    @TempDir private static Path data;

    private static RunningBeseda beseda;
    private static Surfer mary;

    @BeforeAll
    static void maryMakesAServerHers(Browser browser) throws Exception {
        beseda = RunningBeseda.start(data);
        look(browser, "set-up", "/setup", "");
        mary = beseda.owner();
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @Test
    void everybodyCanReadAndUseThem(Browser browser) throws Exception {
        look(browser, "taken", "/setup", "");
        look(browser, "sign-in", "/sign-in", "");
        look(browser, "invitation", invitation(), "");
        look(browser, "no-invitation", "/join/nothing", "");
        for (String label : List.of("robot", "a program with a name that fills the whole line")) {
            mary.submit("/settings/tokens", "label", label);
        }
        look(browser, "settings", "/settings", mary.cookie("beseda-session"));
    }

    @Test
    void aSecretThatIsShownOnceCanBeCopiedAndAProblemIsTold(Browser browser) throws Exception {
        try (BrowserContext context = context(browser, false, mary.cookie("beseda-session"))) {
            Page page = context.newPage();
            page.navigate(beseda.address() + "/settings");
            page.getByLabel("Name of the program").fill("robot");
            page.getByText("Make a token").click();
            page.getByText("Copy", new Page.GetByTextOptions().setExact(true)).click();
            page.getByText("Copied").waitFor();
            assertSound(page, "account-new-token");

            page.navigate(beseda.address() + "/settings");
            page.getByLabel("Name of the program").fill("\u00a0");
            page.getByText("Make a token").click();
            assertThat(page.locator("[role=alert]").textContent()).contains("which program");
            assertSound(page, "account-problem");
        }
    }

    private static void look(Browser browser, String name, String path, String session) {
        for (boolean phone : new boolean[] {false, true}) {
            List<String> complaints = new ArrayList<>();
            try (BrowserContext context = context(browser, phone, session)) {
                Page page = context.newPage();
                page.onPageError(complaints::add);
                page.onConsoleMessage(
                        message -> {
                            if (message.type().equals("error") && !message.text().contains("404")) {
                                complaints.add(message.text());
                            }
                        });
                page.navigate(beseda.address() + path);
                page.waitForFunction("document.fonts.ready.then(() => true)");
                assertSound(page, "account-" + name + (phone ? "-phone" : "-desk"));
            }
            assertThat(complaints).as("what the browser complained of at %s", path).isEmpty();
        }
    }

    private static void assertSound(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/appearance", name + ".png"))
                        .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("what axe found at %s", name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
        assertThat(page.evaluate(WIDER_THAN_THE_PAGE)).as(name).isEqualTo(false);
    }

    private static BrowserContext context(Browser browser, boolean phone, String session) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setColorScheme(phone ? ColorScheme.DARK : ColorScheme.LIGHT)
                                .setViewportSize(phone ? 390 : 1280, 800)
                                .setLocale(phone ? "ru-RU" : "en-GB"));
        if (!session.isEmpty()) {
            context.addCookies(
                    List.of(new Cookie("beseda-session", session).setUrl(beseda.address())));
        }
        return context;
    }

    private static String invitation() throws Exception {
        mary.open("/settings");
        return mary.submit("/settings/invitations", "uses", "1")
                .body()
                .replaceAll("(?s).*value=\"http[^\"]+(/join/[^\"]+)\".*", "$1");
    }
}

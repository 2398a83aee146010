package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person.Role;
import chat.beseda.account.profile.Pictures;
import chat.beseda.browser.Browsers;
import chat.beseda.database.TestChange;
import chat.beseda.database.Writer;
import chat.beseda.protocol.RoomId;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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

    private static final String SETTLED =
            "() => document.getAnimations().every(({ playState }) => playState === 'finished')";

    private static final String DRAWN =
            "where => document.querySelector(where)?.naturalWidth === 256";

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
        look(browser, "guest-link", guestLink(), "");
    }

    @Test
    void thoseInChargeCanReadAndUseTheirPages(Browser browser) throws Exception {
        beseda.somebody("Pedro with a name as long as names go", Role.MEMBER);
        beseda.somebody("Анна", Role.ADMIN);
        invitation();
        guestLink();
        String pedro = "/admin/people/" + beseda.id("Pedro with a name as long as names go");
        String anna = "/admin/people/" + beseda.id("Анна");
        mary.submit(anna + "/status", "status", "BANNED");
        String session = mary.cookie("beseda-session");

        look(browser, "people", "/admin/people", session);
        look(browser, "nobody", "/admin/people?q=nobody", session);
        look(browser, "person", pedro + "?done=role-given", session);
        look(browser, "banned", anna + "?problem=not-for-you", session);
        look(browser, "owner", "/admin/people/" + beseda.id("Mary"), session);
        look(browser, "invitations", "/admin/invitations", session);
        look(browser, "log", "/admin/log", session);
        look(browser, "server", "/admin/server", session);
    }

    @Test
    void aLinkIsMadeToBeCopiedAndToBeReadByAPhone(Browser browser) throws Exception {
        try (BrowserContext context = context(browser, true, mary.cookie("beseda-session"))) {
            Page page = context.newPage();
            page.navigate(beseda.address() + "/admin/invitations");
            page.locator("form[action='/admin/invitations'] button").click();
            page.locator(".qr").waitFor();
            assertSound(page, "account-new-invitation-phone");
        }
    }

    @Test
    void aGuestLandsInTheRoomThatTheLinkIsFor(Browser browser) throws Exception {
        RoomId garden = new RoomId("garden");
        beseda.part(Writer.class).submit(TestChange.makeRoom(garden)).toCompletableFuture().get();
        try (BrowserContext context = context(browser, true, "")) {
            Page page = context.newPage();
            page.navigate(beseda.address() + guestLink("garden"));
            page.getByRole(AriaRole.TEXTBOX).fill("Visitor");
            page.getByRole(AriaRole.BUTTON).first().click();
            page.waitForURL("**/#/room/garden");
            page.getByRole(AriaRole.TEXTBOX).fill("Hello from outside");
            page.keyboard().press("Enter");
            page.locator("[data-seq]").getByText("Hello from outside").waitFor();
            assertThat(beseda.number("SELECT seq FROM room WHERE id = 'garden'")).isPositive();
        }
    }

    @Test
    void theServersFiguresRenewThemselves(Browser browser) throws Exception {
        try (BrowserContext context = context(browser, false, mary.cookie("beseda-session"))) {
            Page page = context.newPage();
            page.navigate(beseda.address() + "/admin/server");
            page.locator("[data-figure=connections]").getByText("0").waitFor();
            Page chat = context.newPage();
            chat.navigate(beseda.address());
            chat.locator("beseda-app").waitFor();

            page.bringToFront();
            page.locator("[data-figure=connections]").getByText("1").waitFor();
            context.setOffline(true);
            page.getByText("The server does not answer").waitFor();
            context.setOffline(false);
            page.getByText("renew themselves").waitFor();
        }
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

    @Test
    void whatPeopleChooseForThemselvesIsSeenInTheChat(Browser browser) throws Exception {
        Surfer ann = beseda.somebody("Ann", Role.MEMBER);
        try (BrowserContext context = context(browser, false, ann.cookie("beseda-session"))) {
            Page page = context.newPage();
            page.navigate(beseda.address() + "/settings");
            page.getByLabel("Picture")
                    .setInputFiles(
                            new FilePayload(
                                    "me.png",
                                    "image/png",
                                    "no picture".getBytes(StandardCharsets.US_ASCII)));
            page.locator("form[action='/settings/photo'] button").click();
            page.getByText("This is no picture").waitFor();
            assertSound(page, "account-no-photo");
            page.getByLabel("Picture")
                    .setInputFiles(
                            new FilePayload(
                                    "me.jpg", "image/jpeg", Pictures.fromACamera(900, 600)));
            page.locator("form[action='/settings/photo'] button").click();
            page.getByAltText("Your photo").waitFor();
            page.locator("#status").fill("At sea until Monday");
            page.locator("form[action='/settings/status'] button").click();
            page.getByText("That is your status now").waitFor();
            assertSound(page, "account-photo");

            page.navigate(beseda.address());
            page.waitForFunction(DRAWN, ".own .avatar img");
            page.locator(".head .info").click();
            page.waitForFunction(DRAWN, ".panel .avatar img");
            page.locator(".panel").getByText("At sea until Monday").waitFor();
            // Half faded in, nothing has the contrast that it will have.
            page.waitForFunction(SETTLED);
            assertSound(page, "account-photo-in-the-chat");

            page.locator(".own").click();
            page.waitForResponse("**/settings/theme", () -> page.getByText("Dark").click());
        }
        try (BrowserContext context = context(browser, false, ann.cookie("beseda-session"))) {
            Page elsewhere = context.newPage();
            elsewhere.navigate(beseda.address());
            elsewhere.waitForFunction(DRAWN, ".own .avatar img");
            assertThat(elsewhere.locator("html").getAttribute("data-theme")).isEqualTo("dark");
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

    private static String guestLink() throws Exception {
        return guestLink("lobby");
    }

    private static String guestLink(String room) throws Exception {
        mary.open("/admin/invitations");
        return mary.submit("/admin/invitations/guests", "room", room)
                .body()
                .replaceAll("(?s).*value=\"http[^\"]+(/join/[^\"]+)\".*", "$1");
    }

    private static String invitation() throws Exception {
        mary.open("/admin/invitations");
        return mary.submit("/admin/invitations", "uses", "1")
                .body()
                .replaceAll("(?s).*value=\"http[^\"]+(/join/[^\"]+)\".*", "$1");
    }
}

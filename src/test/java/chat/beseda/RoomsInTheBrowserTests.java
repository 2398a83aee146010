package chat.beseda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.beseda.account.page.RunningBeseda;
import chat.beseda.browser.Browsers;
import chat.beseda.browser.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An owner and a member go about their rooms, each in a real browser. */
@ExtendWith(Browsers.class)
class RoomsInTheBrowserTests {

    @TempDir private Path data;

    private RunningBeseda beseda;
    private Visitor mary;
    private Visitor pedro;

    @BeforeEach
    void theyMoveIn(Browser browser) {
        beseda = RunningBeseda.start(data);
        mary = Visitor.stranger(browser, beseda.address());
        pedro = Visitor.stranger(browser, beseda.address());
        Household.makesTheServerHers(mary);
        Household.comesByInvitation(pedro, Household.invitation(mary));
        mary.opensTheChat();
        mary.awaitLive();
    }

    @AfterEach
    void theyMoveOut() {
        pedro.close();
        mary.close();
        beseda.close();
    }

    @Test
    void whatOneMakesTheOtherFindsLooksIntoAndJoins() {
        makesARoom(mary, "Tea", "Public");
        mary.writes("Green or black?");
        mary.seesAs("there", "Green or black?");

        button(pedro, "Browse rooms").click();
        pedro.page().getByRole(AriaRole.DIALOG).getByText("Tea").click();

        pedro.sees("Green or black?");
        assertThat(pedro.page().locator("textarea")).hasCount(0);
        button(pedro, "Join").click();
        pedro.writes("Black.");
        mary.sees("Black.");
        assertThat(mary.page().locator(".happened").last()).containsText("Pedro joined");
    }

    @Test
    void unreadFollowsToEveryDeviceAndGoesWhenItIsRead() {
        makesARoom(mary, "Tea", "Public");
        joins(pedro, "Tea");
        room(pedro, "Lobby").click();
        mary.writes("one");
        mary.writes("two");

        assertThat(unread(pedro, "Tea")).hasAttribute("data-unread", "2");
        assertThat(pedro.page()).hasTitle(Pattern.compile("^\\(2\\) Lobby"));
        Page other = pedro.page().context().newPage();
        other.navigate(beseda.address());
        assertThat(other.locator("a[data-room]", named("Tea")).locator(".count"))
                .hasAttribute("data-unread", "2");

        pedro.page().bringToFront();
        room(pedro, "Tea").click();
        pedro.sees("two");
        assertThat(pedro.page().locator(".day.fresh")).isVisible();
        assertThat(unread(pedro, "Tea")).hasCount(0);
        assertThat(other.locator("a[data-room]", named("Tea")).locator(".count")).hasCount(0);
    }

    @Test
    void whoIsSentAwayWhileTheyLookSeesTheRoomGoAndReadsByWhom() {
        makesARoom(mary, "Secret plans", "Private");
        details(mary);
        button(mary, "Add").click();
        mary.page().getByRole(AriaRole.DIALOG).getByText("Pedro").click();
        mary.page().getByRole(AriaRole.DIALOG).locator("footer .button").last().click();
        room(pedro, "Secret plans").click();
        mary.writes("before");
        pedro.sees("before");

        mary.page().onceDialog(sure -> sure.accept());
        button(mary, "Remove Pedro from this room").click();

        assertThat(pedro.page().locator(".told"))
                .containsText("Mary removed you from Secret plans.");
        assertThat(pedro.page().locator("h1 .name")).hasText("Lobby");
        assertThat(room(pedro, "Secret plans")).hasCount(0);
        mary.writes("after");
        mary.seesAs("there", "after");
        pedro.page().goBack();
        assertThat(pedro.page().getByText("after")).hasCount(0);
    }

    @Test
    void aNewNameATopicAndTheEndReachWhoeverLooks() {
        makesARoom(mary, "Tea", "Public");
        joins(pedro, "Tea");
        details(mary);
        changes(mary, "Name", "Coffee");
        assertThat(pedro.page().locator("h1 .name")).hasText("Coffee");
        changes(mary, "Topic", "Beans and mills");
        assertThat(pedro.page().locator(".about")).hasText("Beans and mills");

        mary.page().onceDialog(sure -> sure.accept());
        button(mary, "Archive this room").click();

        assertThat(pedro.page().locator(".closed")).containsText("This room is archived.");
        assertThat(pedro.page().locator("textarea")).hasCount(0);
        button(mary, "Open it again").click();
        pedro.writes("Good to be back.");
        mary.sees("Good to be back.");
    }

    @Test
    void aConversationIsTheSameFromBothSides() {
        begins(mary, "Pedro");
        mary.writes("Only for you");
        room(pedro, "Mary").click();
        pedro.sees("Only for you");
        room(pedro, "Lobby").click();

        begins(pedro, "Mary");

        pedro.sees("Only for you");
        assertThat(pedro.page().locator("a[data-room]", named("Mary"))).hasCount(1);
    }

    @Test
    void aRoomThatIsNotOnesOwnLooksLikeOneThatIsNotThere() {
        makesARoom(mary, "Secret plans", "Private");
        String address = mary.page().url();

        pedro.page().navigate(address);

        assertThat(pedro.page().locator(".missing")).containsText("There is no such room here");
        assertThat(pedro.page().getByText("Secret plans")).hasCount(0);
        pedro.page().getByRole(AriaRole.LINK, called("Go to the Lobby")).click();
        assertThat(pedro.page().locator("h1 .name")).hasText("Lobby");
    }

    private static void makesARoom(Visitor somebody, String name, String kind) {
        button(somebody, "Make a room").click();
        Locator dialog = somebody.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill(name);
        dialog.getByText(kind, new Locator.GetByTextOptions().setExact(true)).click();
        dialog.getByText("Make it").click();
        assertThat(somebody.page().locator("h1 .name")).hasText(name);
    }

    private static void joins(Visitor somebody, String name) {
        button(somebody, "Browse rooms").click();
        button(somebody, "Join " + name).click();
        assertThat(somebody.page().locator("h1 .name")).hasText(name);
        assertThat(somebody.page().locator("textarea")).isVisible();
    }

    private static void begins(Visitor somebody, String other) {
        button(somebody, "New conversation").click();
        Locator dialog = somebody.page().getByRole(AriaRole.DIALOG);
        dialog.getByText(other).click();
        dialog.getByText("Begin").click();
        assertThat(somebody.page().locator("h1 .name")).hasText(other);
    }

    private static void details(Visitor somebody) {
        button(somebody, "About this room").click();
    }

    private static void changes(Visitor somebody, String line, String text) {
        button(somebody, "Change: " + line).click();
        somebody.page().locator("beseda-line input").fill(text);
        button(somebody, "Save").click();
    }

    private static Locator room(Visitor somebody, String name) {
        return somebody.page().locator("a[data-room]", named(name));
    }

    private static Locator unread(Visitor somebody, String name) {
        return room(somebody, name).locator(".count");
    }

    private static Page.LocatorOptions named(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }

    private static Locator button(Visitor somebody, String name) {
        return somebody.page().getByRole(AriaRole.BUTTON, called(name));
    }

    private static Page.GetByRoleOptions called(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}

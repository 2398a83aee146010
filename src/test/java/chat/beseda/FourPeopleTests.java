package chat.beseda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chat.beseda.account.page.RunningBeseda;
import chat.beseda.browser.Browsers;
import chat.beseda.browser.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An owner, an admin, a member and a guest live on one server, each in a real browser. */
@ExtendWith(Browsers.class)
class FourPeopleTests {

    @TempDir private Path data;

    @Test
    void eachMayDoWhatTheyMayAndNothingElse(Browser browser) {
        try (RunningBeseda beseda = RunningBeseda.start(data);
                Visitor mary = Visitor.stranger(browser, beseda.address());
                Visitor ann = Visitor.stranger(browser, beseda.address());
                Visitor pedro = Visitor.stranger(browser, beseda.address());
                Visitor guest = Visitor.stranger(browser, beseda.address())) {
            Household.makesTheServerHers(mary);
            Household.comesByInvitation(ann, Household.invitation(mary), "Ann");
            person(mary, beseda, "Ann");
            button(mary, "Make an admin").click();
            assertThat(mary.page().locator("dl")).containsText("admin");

            Household.comesByInvitation(pedro, anAdminsInvitation(ann, beseda), "Pedro");
            ann.opensTheChat();
            makesARoom(ann, "Garden");
            ann.writes("Welcome to the garden");
            joins(pedro, "Garden");
            pedro.sees("Welcome to the garden");

            comesAsAGuest(guest, guestLink(ann, beseda));
            guest.sees("Welcome to the garden");
            guest.writes("Hello from outside");
            pedro.sees("Hello from outside");
            assertThat(button(guest, "Browse rooms")).hasCount(0);
            assertThat(guest.page().locator("a[data-room]")).hasCount(1);

            Assertions.assertThat(status(pedro, beseda, "/admin/people")).isEqualTo(404);
            Assertions.assertThat(status(guest, beseda, "/admin/people")).isEqualTo(404);
            pedro.opensTheChat();
            pedro.awaitLive();

            person(ann, beseda, "Mary");
            assertThat(button(ann, "Ban")).hasCount(0);
            person(ann, beseda, "Pedro");
            button(ann, "Ban").click();
            assertThat(pedro.page().getByText("You were removed from this server.")).isVisible();

            mary.page().navigate(beseda.address() + "/admin/log");
            assertThat(mary.page().locator("main, .card").first()).containsText("Pedro");
        }
    }

    private static void person(Visitor inCharge, RunningBeseda beseda, String name) {
        inCharge.page().navigate(beseda.address() + "/admin/people");
        inCharge.page().getByRole(AriaRole.LINK, called(name)).click();
    }

    private static String anAdminsInvitation(Visitor admin, RunningBeseda beseda) {
        admin.page().navigate(beseda.address() + "/admin/invitations");
        button(admin, "Make a link").click();
        return admin.page().getByLabel("Send this link").inputValue();
    }

    private static String guestLink(Visitor admin, RunningBeseda beseda) {
        admin.page().navigate(beseda.address() + "/admin/invitations");
        admin.page().locator("#room").selectOption(new SelectOption().setLabel("Garden"));
        button(admin, "Make a guest link").click();
        return admin.page().getByLabel("Send this link").inputValue();
    }

    private static void comesAsAGuest(Visitor guest, String link) {
        guest.page().navigate(link);
        guest.page().getByLabel("Name").fill("Ivan");
        guest.page().getByRole(AriaRole.BUTTON).first().click();
        guest.awaitLive();
        assertThat(guest.page().locator("h1 .name")).hasText("Garden");
    }

    private static void makesARoom(Visitor somebody, String name) {
        button(somebody, "Make a room").click();
        Locator dialog = somebody.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill(name);
        dialog.getByText("Make it").click();
        assertThat(somebody.page().locator("h1 .name")).hasText(name);
    }

    private static void joins(Visitor somebody, String name) {
        button(somebody, "Browse rooms").click();
        button(somebody, "Join " + name).click();
        assertThat(somebody.page().locator("h1 .name")).hasText(name);
    }

    private static int status(Visitor somebody, RunningBeseda beseda, String path) {
        Response response = somebody.page().navigate(beseda.address() + path);
        return Objects.requireNonNull(response).status();
    }

    private static Locator button(Visitor somebody, String name) {
        return somebody.page().getByRole(AriaRole.BUTTON, called(name));
    }

    private static Page.GetByRoleOptions called(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}

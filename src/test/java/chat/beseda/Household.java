package chat.beseda;

import chat.beseda.browser.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

/** How people come to live on a server: its owner first, then whom they invite. Holds no state. */
final class Household {

    static final String PASSWORD = "a quiet warm room";

    private Household() {}

    /** The first one makes the server theirs, and stands in the lobby. */
    static void makesTheServerHers(Visitor mary) {
        mary.opensTheChat();
        PlaywrightAssertions.assertThat(mary.page().getByRole(AriaRole.HEADING))
                .hasText("Make this server yours");
        fillsIn(mary, "Mary");
        mary.awaitLive();
    }

    /** A link to hand on; the owner's page shows the settings then. */
    static String invitation(Visitor mary) {
        mary.page().getByRole(AriaRole.BUTTON, named("Mary")).click();
        mary.page().getByRole(AriaRole.LINK, named("Settings")).click();
        mary.page().getByRole(AriaRole.LINK, named("People and invitations")).click();
        mary.page().getByRole(AriaRole.LINK, named("Invitations").setExact(true)).click();
        mary.page().getByRole(AriaRole.BUTTON, named("Make a link")).click();
        return mary.page().getByLabel("Send this link").inputValue();
    }

    static void comesByInvitation(Visitor friend, String link) {
        comesByInvitation(friend, link, "Pedro");
    }

    static void comesByInvitation(Visitor friend, String link, String name) {
        friend.page().navigate(link);
        fillsIn(friend, name);
        friend.awaitLive();
    }

    static void fillsIn(Visitor somebody, String name) {
        somebody.page().getByLabel("Name").fill(name);
        somebody.page().getByLabel("Password").fill(PASSWORD);
        somebody.page().getByRole(AriaRole.BUTTON).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}

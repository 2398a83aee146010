package chat.beseda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.page.RunningBeseda;
import chat.beseda.browser.Browsers;
import chat.beseda.browser.NodeProgram;
import chat.beseda.browser.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An invited server in real browsers: its owner, a friend, and a program. */
@ExtendWith(Browsers.class)
class InvitedFriendTests {

    @TempDir private Path data;

    @Test
    void theOwnerTheFriendAndTheProgramTalk(Browser browser) throws Exception {
        try (RunningBeseda beseda = RunningBeseda.start(data);
                Visitor mary = Visitor.stranger(browser, beseda.address());
                Visitor pedro = Visitor.stranger(browser, beseda.address())) {
            Household.makesTheServerHers(mary);
            Household.comesByInvitation(pedro, Household.invitation(mary));
            try (NodeProgram robot = NodeProgram.start(data, robot(beseda.port(), token(pedro)))) {
                robot.prints("ready");
                mary.opensTheChat();
                pedro.opensTheChat();
                mary.awaitLive();
                pedro.awaitLive();

                mary.writes("Welcome, Pedro!");
                pedro.sees("Welcome, Pedro!");
                pedro.writes("What a quiet room.");
                mary.sees("What a quiet room.");
                robot.prints("What a quiet room.");
                mary.sees("I heard Pedro");
                pedro.sees("I heard Pedro");

                pedro.page().getByRole(AriaRole.BUTTON, named("Pedro")).click();
                pedro.page().getByRole(AriaRole.BUTTON, named("Sign out")).click();
                pedro.page().waitForURL("**/sign-in");

                PlaywrightAssertions.assertThat(pedro.page().getByRole(AriaRole.HEADING))
                        .hasText("Sign in");
                mary.writes("He left.");
                robot.prints("He left.");
            }
        }
    }

    @Test
    void whoIsSignedOutElsewhereIsToldAndLedBack(Browser browser) {
        try (RunningBeseda beseda = RunningBeseda.start(data);
                Visitor mary = Visitor.stranger(browser, beseda.address())) {
            Household.makesTheServerHers(mary);
            mary.awaitLive();
            Page settings = mary.page().context().newPage();
            settings.navigate(beseda.address() + "/settings");

            settings.getByRole(AriaRole.BUTTON, exactly("Sign out")).click();

            PlaywrightAssertions.assertThat(mary.page().getByRole(AriaRole.ALERT))
                    .containsText("You are signed out");
            mary.page().getByRole(AriaRole.LINK, named("Sign in")).click();
            mary.page().getByLabel("Name").fill("mary");
            mary.page().getByLabel("Password").fill(Household.PASSWORD);
            mary.page().getByRole(AriaRole.BUTTON).first().click();
            mary.awaitLive();
        }
    }

    /** The name {@code beseda.test} is one that the server was never told. */
    @Test
    void byTheLinkFromTheLogTheServerLearnsItsName(Browser browser) {
        try (RunningBeseda beseda = RunningBeseda.start(data)) {
            String there = "http://beseda.test:" + beseda.port();
            try (Visitor mary = Visitor.stranger(browser, there)) {
                mary.page().navigate(there + "/setup?token=" + beseda.setUpToken());
                assertThat(
                                mary.page()
                                        .evaluate(
                                                "getComputedStyle(document.querySelector('.card'))"
                                                        + ".borderRadius"))
                        .as("the page is dressed")
                        .isEqualTo("20px");

                Household.fillsIn(mary, "Mary");

                mary.awaitLive();
                assertThat(mary.page().url()).isEqualTo(there + "/");
                assertThat(Household.invitation(mary)).startsWith(there + "/join/");
            }
        }
    }

    /** A script as somebody would write it from docs/protocol.md, for {@code node}. */
    private static String robot(int port, String token) {
        return """
                const WebSocket = require('ws')
                const chat = new WebSocket('ws://localhost:%d/chat', 'beseda.v1', {
                  headers: { Authorization: 'Bearer %s' },
                })
                const say = message => chat.send(JSON.stringify(message))
                chat.on('open', () => say({ type: 'open', ref: 1, room: 'lobby' }))
                chat.on('message', data => {
                  const message = JSON.parse(data)
                  if (message.type === 'ok' && message.ref === 1) console.log('ready')
                  for (const event of message.events ?? []) {
                    console.log(event.text)
                    if (event.text === 'What a quiet room.')
                      say({ type: 'post', ref: 2, room: 'lobby', id: 'r1', text: 'I heard Pedro' })
                  }
                })
                """
                .formatted(port, token);
    }

    private static String token(Visitor pedro) {
        pedro.page().navigate(pedro.page().url() + "settings");
        pedro.page().getByLabel("Name of the program").fill("robot");
        pedro.page().getByRole(AriaRole.BUTTON, named("Make a token")).click();
        return pedro.page().getByLabel("The new token").inputValue();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }
}

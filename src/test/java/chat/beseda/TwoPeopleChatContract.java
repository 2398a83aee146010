package chat.beseda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.browser.Browsers;
import chat.beseda.browser.Visitor;
import chat.beseda.database.Readers;
import chat.beseda.protocol.Event;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people in two real browsers; after each story both pages agree with the database. */
@ExtendWith(Browsers.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "beseda.access=open")
abstract class TwoPeopleChatContract {

    @LocalServerPort private int port;
    @Autowired private Readers readers;

    private Visitor mary;
    private Visitor pedro;

    @BeforeEach
    void theyComeIn(Browser browser) {
        mary = Visitor.comesIn(browser, "http://localhost:" + port + "/", "Mary");
        pedro = Visitor.comesIn(browser, "http://localhost:" + port + "/", "Pedro");
    }

    @AfterEach
    void theyLeave() {
        mary.close();
        pedro.close();
    }

    @Test
    void whatOneWritesTheOtherReads() {
        mary.writes("Hello, is anybody here?");
        pedro.sees("Hello, is anybody here?");
        pedro.writes("I am.");
        mary.sees("I am.");
        mary.seesAs("there", "Hello, is anybody here?");

        bothAgreeWithTheDatabase();
    }

    @Test
    void whoPullsTheCableGoesOnWritingAndMissesNothing() {
        pedro.pullsTheCable();
        pedro.writes("written without a network");
        pedro.seesAs("pending", "written without a network");
        for (int n = 1; n <= 5; n++) {
            mary.writes("missed by Pedro " + n);
        }
        mary.seesAs("there", "missed by Pedro 5");

        pedro.plugsItIn();

        pedro.isToldOfTheConnection("restored 5 messages");
        mary.sees("written without a network");
        pedro.seesAs("there", "written without a network");
        bothAgreeWithTheDatabase();
    }

    @Test
    void whatWasTypedBeforeTheTabWasClosedGoesOutOnceWhenItIsOpenedAgain() {
        pedro.pullsTheCable();
        pedro.writes("typed before the tab was closed");
        pedro.writes("and this as well");
        pedro.seesAs("pending", "and this as well");
        pedro.closesTheTab();
        pedro.plugsItIn();

        pedro.opensTheChat();

        pedro.awaitLive();
        mary.sees("typed before the tab was closed");
        mary.sees("and this as well");
        pedro.seesAs("there", "and this as well");
        bothAgreeWithTheDatabase();
        assertThat(stored().values())
                .containsOnlyOnce("typed before the tab was closed", "and this as well");
    }

    @Test
    void twoTabsOfOnePersonSendEachMessageOnceAndShowTheSame() {
        com.microsoft.playwright.Page first = pedro.page();
        com.microsoft.playwright.Page second = first.context().newPage();
        second.navigate("http://localhost:" + port + "/");
        second.locator("button.pill[data-phase=live]").waitFor();

        pedro.writes("from the first tab");
        second.locator("textarea").fill("from the second tab");
        second.locator("textarea").press("Enter");

        mary.sees("from the first tab");
        mary.sees("from the second tab");
        pedro.seesAs("there", "from the second tab");
        assertThat(stored().values()).containsOnlyOnce("from the first tab", "from the second tab");
        second.close();
        bothAgreeWithTheDatabase();
    }

    @Test
    void whatLooksLikeMarkupIsShownAsText() {
        String attack = "<img src=x onerror=\"document.title='hacked'\"> ${7*7} {{7*7}} %s";

        mary.writes(attack);

        pedro.sees(attack);
        assertThat(pedro.page().title()).doesNotContain("hacked");
        bothAgreeWithTheDatabase();
    }

    private void bothAgreeWithTheDatabase() {
        Map<Long, String> stored = stored();
        long head = head();
        for (Visitor visitor : List.of(mary, pedro)) {
            visitor.awaitsCaughtUpTo(head);
            assertThat(visitor.waiting()).isZero();
            List<Map.Entry<Long, String>> shown = visitor.allThatIsShown();
            List<Map.Entry<Long, String>> newest = new ArrayList<>(stored.entrySet());
            assertThat(shown)
                    .isNotEmpty()
                    .isEqualTo(newest.subList(newest.size() - shown.size(), newest.size()));
        }
    }

    private long head() {
        return readers.read(
                connection -> {
                    try (var statement = connection.createStatement();
                            var row =
                                    statement.executeQuery(
                                            "select seq from room where id = 'lobby'")) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    private Map<Long, String> stored() {
        FrameCodec codec = new FrameCodec(Limits.DEFAULT);
        return readers.read(
                connection -> {
                    Map<Long, String> texts = new java.util.TreeMap<>();
                    try (var statement = connection.createStatement();
                            var rows =
                                    statement.executeQuery(
                                            "select body from event where room = 'lobby'")) {
                        while (rows.next()) {
                            if (codec.decodeEvent(rows.getBytes(1)) instanceof Event.Posted said) {
                                texts.put(said.seq(), said.text().orElse(""));
                            }
                        }
                    }
                    return texts;
                });
    }
}

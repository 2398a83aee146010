package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.database.Answers;
import chat.beseda.database.TestChange;
import chat.beseda.database.Writer;
import chat.beseda.protocol.RoomId;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who comes by a guest link: name only, one room, until the link's time is over. */
class GuestLinkTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern LINK = Pattern.compile("value=\"http[^\"]+(/join/[^\"]+)\"");

    private static final String OPEN = "{\"type\":\"open\",\"ref\":1,\"room\":\"garden\"}";

    @TempDir private static Path data;

    private static RunningBeseda beseda;
    private static Surfer mary;

    private Surfer visitor;

    @BeforeAll
    static void maryHasAServer() throws Exception {
        beseda = RunningBeseda.start(data);
        mary = beseda.owner();
        Answers.answer(beseda.part(Writer.class).submit(TestChange.makeRoom(new RoomId("garden"))));
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @BeforeEach
    void somebodyComes() {
        visitor = new Surfer(beseda.address());
    }

    @Test
    void aNameIsEnoughAndTheRoomIsOpen() throws Exception {
        String path = link();
        assertThat(visitor.open(path).body())
                .contains("You are invited to garden")
                .doesNotContain("type=\"password\"");

        assertThat(visitor.submit(path, "name", "").statusCode()).isEqualTo(422);
        assertThat(visitor.submit(path, "name", "Visitor").statusCode()).isEqualTo(303);

        assertThat(visitor.isInside()).isTrue();
        assertThat(visitor.open(path).statusCode()).as("it was for one").isEqualTo(404);
        try (Talker page = page(visitor)) {
            page.hears("\"role\":\"guest\"");
            page.say(OPEN);
            page.hears("\"ref\":1");
            page.say(
                    "{\"type\":\"post\",\"ref\":2,\"room\":\"garden\","
                            + "\"id\":\"from-a-guest\",\"text\":\"Hello from outside\"}");
            page.hears("\"text\":\"Hello from outside\"");
        }
    }

    @Test
    void whoIsInTheRoomHearsThatAGuestCame() throws Exception {
        try (Talker page = page(mary)) {
            page.say(OPEN);
            page.hears("\"ref\":1");

            come("Announced");

            page.hears("\"kind\":\"joined\"");
            page.hears("\"name\":\"Announced\"");
        }
    }

    @Test
    void aLinkToARoomThatIsArchivedDoesNotWork() throws Exception {
        String path = link();
        assertThat(visitor.open(path).statusCode()).isEqualTo(200);
        beseda.execute("UPDATE room SET archived = TRUE WHERE id = 'garden'");
        try {
            HttpResponse<String> sent = visitor.submit(path, "name", "Visitor");
            assertThat(sent.statusCode()).isEqualTo(404);
            assertThat(sent.body()).contains("<main");
            assertThat(visitor.open(path).statusCode()).isEqualTo(404);
            assertThat(mary.open("/admin/invitations").body()).contains("Make a room first");
        } finally {
            beseda.execute("UPDATE room SET archived = FALSE WHERE id = 'garden'");
        }
    }

    @Test
    void noGuestsAreInvitedToTheLobby() throws Exception {
        assertThat(mary.open("/admin/invitations").body()).doesNotContain("value=\"lobby\"");

        assertThat(mary.submit("/admin/invitations/guests", "room", "lobby").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aGuestHasNoTokensNoPasswordAndNoDirectoryOfPeople() throws Exception {
        come("Curious");
        HttpResponse<String> settings = visitor.open("/settings");
        assertThat(settings.body())
                .contains("Sign out")
                .doesNotContain("Make a token")
                .doesNotContain("/settings/password");

        assertThat(visitor.submit("/settings/tokens", "label", "robot").statusCode())
                .isEqualTo(403);
        assertThat(visitor.submit("/settings/name", "name", "Mary").statusCode()).isEqualTo(403);
        assertThat(visitor.submit("/settings/leave").statusCode()).isEqualTo(403);
        assertThat(visitor.open("/admin/people").statusCode()).isEqualTo(404);
    }

    @Test
    void whenTheLinksTimeIsOverTheOpenPageIsClosed() throws Exception {
        come("Latecomer");
        try (Talker page = page(visitor)) {
            page.hears("welcome");

            beseda.execute(
                    "UPDATE account SET expires_at = 1 WHERE id = '"
                            + beseda.id("Latecomer")
                            + "'");

            assertThat(page.closeCode(Duration.ofSeconds(3))).isEqualTo(4002);
        }
        assertThat(visitor.isInside()).isFalse();
        assertThatThrownBy(() -> page(visitor)).isInstanceOf(Talker.Refused.class);
    }

    @Test
    void whoIsPromotedStaysSignedInAsAMember() throws Exception {
        come("Helpful");
        String person = "/admin/people/" + beseda.id("Helpful");
        mary.open(person);

        assertThat(
                        mary.submit(person + "/promote", "name", "mary")
                                .headers()
                                .firstValue("Location"))
                .hasValue(person + "?problem=name-taken");
        assertThat(
                        mary.submit(person + "/promote", "name", "Helpful")
                                .headers()
                                .firstValue("Location"))
                .hasValue(person + "?done=promoted");

        try (Talker page = page(visitor)) {
            page.hears("\"role\":\"member\"");
        }
        assertThat(visitor.open("/settings").body()).contains("Make a token");
    }

    @Test
    void theLinkComesAsACodeForAPhoneToo() throws Exception {
        mary.open("/admin/invitations");
        String page = mary.submit("/admin/invitations", "uses", "3", "validity", "HOUR").body();

        assertThat(page).contains("<path fill=\"#000\" d=\"M4 4h7v1H4z");
        assertThat(mary.open("/admin/invitations").body())
                .contains("3 of 3 left")
                .contains("by Mary")
                .doesNotContain("<path fill=\"#000\"");
    }

    private void come(String name) throws Exception {
        String path = link();
        visitor.open(path);
        visitor.submit(path, "name", name);
    }

    private static String link() throws Exception {
        mary.open("/admin/invitations");
        String page =
                mary.submit(
                                "/admin/invitations/guests",
                                "room",
                                "garden",
                                "uses",
                                "1",
                                "validity",
                                "DAY")
                        .body();
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1);
    }

    private static Talker page(Surfer surfer) {
        String cookie = "beseda-session=" + surfer.cookie("beseda-session");
        return Talker.connect(HTTP, beseda.address(), "Origin", beseda.address(), "Cookie", cookie);
    }
}

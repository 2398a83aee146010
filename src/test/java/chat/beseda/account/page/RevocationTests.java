package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person.Role;
import chat.beseda.account.people.People;
import chat.beseda.account.people.Status;
import chat.beseda.account.token.PersonalTokens;
import chat.beseda.protocol.PersonId;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of open pages and programs when those in charge decide about their people. */
class RevocationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private static Path data;

    private static RunningBeseda beseda;
    private static Surfer owner;
    private static People people;
    private static PersonId mary;

    private final List<Talker> talkers = new ArrayList<>();

    @BeforeAll
    static void maryHasAServer() throws Exception {
        beseda = RunningBeseda.start(data);
        owner = beseda.owner();
        people = beseda.part(People.class);
        mary = beseda.id("Mary");
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @AfterEach
    void everybodyHangsUp() {
        talkers.forEach(Talker::close);
    }

    // 7.3 number 45
    @Test
    void whoIsDeactivatedIsOutWithinASecondAndSignsInNoMore() throws Exception {
        Surfer pedro = beseda.somebody("Pedro", Role.MEMBER);
        PersonId id = beseda.id("Pedro");
        String token = beseda.part(PersonalTokens.class).make(id, "robot");
        Talker page = page(pedro);
        Talker robot = robot(token);
        robot.hears("welcome");

        people.decide(mary, id, Status.DEACTIVATED);

        assertThat(page.closeCode(Duration.ofSeconds(1))).isEqualTo(4002);
        assertThat(robot.closeCode(Duration.ofSeconds(1))).isEqualTo(4002);
        assertThatThrownBy(() -> page(pedro)).isInstanceOf(Talker.Refused.class);
        assertThatThrownBy(() -> robot(token)).isInstanceOf(Talker.Refused.class);
        assertThat(pedro.open("/settings").headers().firstValue("Location")).hasValue("/sign-in");
        assertSameAnswer("Pedro");
    }

    // 7.3 number 45
    @Test
    void whoIsBannedHearsThatTheyNeedNotComeBack() throws Exception {
        Surfer rude = beseda.somebody("Rude", Role.MEMBER);
        Talker page = page(rude);
        page.hears("welcome");

        people.decide(mary, beseda.id("Rude"), Status.BANNED);

        assertThat(page.closeCode(Duration.ofSeconds(1))).isEqualTo(4003);
        int heard = page.heard().size();
        Talker witness = page(owner);
        witness.opensTheLobby();
        witness.posts("after-the-ban", "They are gone");
        witness.hears("They are gone");
        assertThat(page.heard()).hasSize(heard);
        assertThatThrownBy(() -> page(rude)).isInstanceOf(Talker.Refused.class);
        assertSameAnswer("Rude");
    }

    @Test
    void aNewRoleEndsNoSessionAndIsSeenAtOnce() throws Exception {
        Surfer ann = beseda.somebody("Ann", Role.MEMBER);
        Talker page = page(ann);
        page.hears("\"role\":\"member\"");

        people.give(mary, beseda.id("Ann"), Role.ADMIN);

        assertThat(page.closeCode(Duration.ofSeconds(1))).isEqualTo(1001);
        page(ann).hears("\"role\":\"admin\"");
        assertThat(ann.open("/settings").statusCode()).isEqualTo(200);
    }

    /** As an unknown name: nobody learns who was here. */
    private static void assertSameAnswer(String name) throws Exception {
        HttpResponse<String> known =
                new Surfer(beseda.address()).signIn(name, RunningBeseda.PASSWORD);
        HttpResponse<String> unknown =
                new Surfer(beseda.address()).signIn("Nobody Ever", RunningBeseda.PASSWORD);
        assertThat(known.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(withoutSecrets(known).replace(name, "Nobody Ever"))
                .isEqualTo(withoutSecrets(unknown));
    }

    private static String withoutSecrets(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Talker page(Surfer surfer) {
        String cookie = "beseda-session=" + surfer.cookie("beseda-session");
        return kept(
                Talker.connect(
                        HTTP, beseda.address(), "Origin", beseda.address(), "Cookie", cookie));
    }

    private Talker robot(String token) {
        return kept(Talker.withToken(beseda.address(), token));
    }

    private Talker kept(Talker talker) {
        talkers.add(talker);
        return talker;
    }
}

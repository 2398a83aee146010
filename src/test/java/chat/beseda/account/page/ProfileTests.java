package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person.Role;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people change about themselves: their name, their password, and where they are signed in.
 */
class ProfileTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NEW_PASSWORD = "another warm room";

    @TempDir private static Path data;

    private static RunningBeseda beseda;
    private static Surfer mary;

    @BeforeAll
    static void maryHasAServer() throws Exception {
        beseda = RunningBeseda.start(data);
        mary = beseda.owner();
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @Test
    void aNewNameIsSeenAtOnceAndTheOldOneIsFree() throws Exception {
        Surfer pedro = beseda.somebody("Pedro", Role.MEMBER);
        try (Talker page = page(pedro)) {
            page.hears("\"name\":\"Pedro\"");
            pedro.open("/settings");

            assertThat(pedro.submit("/settings/name", "name", "Don Pedro").statusCode())
                    .isEqualTo(303);

            assertThat(page.closeCode(Duration.ofSeconds(1))).isEqualTo(1001);
        }
        try (Talker page = page(pedro)) {
            page.hears("\"name\":\"Don Pedro\"");
        }
        assertThat(pedro.open("/settings?done=renamed").body()).contains("That is your name now");
        assertThat(new Surfer(beseda.address()).signIn("Pedro", RunningBeseda.PASSWORD))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(422);
        beseda.somebody("Pedro", Role.MEMBER);
    }

    // 7.3 number 52
    @Test
    void aNameThatCouldBeMistakenIsRefusedAndOnesOwnIsNot() throws Exception {
        Surfer ann = beseda.somebody("Ann", Role.MEMBER);
        ann.open("/settings");

        for (String name : List.of("MARY", "M\u0430ry", "admin", "", "\u202eyraM")) {
            assertThat(ann.submit("/settings/name", "name", name).statusCode()).isEqualTo(422);
        }
        assertThat(ann.submit("/settings/name", "name", "ANN").statusCode()).isEqualTo(303);
        assertThat(beseda.id("ANN")).isNotNull();
    }

    @Test
    void oneOfTwoWhoWantTheSameNameAtOnceGetsIt() throws Exception {
        Surfer one = beseda.somebody("First", Role.MEMBER);
        Surfer two = beseda.somebody("Second", Role.MEMBER);
        one.open("/settings");
        two.open("/settings");
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> rush = List.of(() -> wantsIt(one), () -> wantsIt(two));
            assertThat(crowd.invokeAll(rush))
                    .extracting(each -> each.resultNow())
                    .containsExactlyInAnyOrder(303, 422);
        }
    }

    // 7.3 number 46
    @Test
    void aNewPasswordEndsAllOtherSessionsAndNotThisOne() throws Exception {
        Surfer here = beseda.somebody("Nancy", Role.MEMBER);
        Surfer there = new Surfer(beseda.address());
        there.signIn("Nancy", RunningBeseda.PASSWORD);
        try (Talker mine = page(here);
                Talker other = page(there)) {
            mine.hears("welcome");
            here.open("/settings");

            HttpResponse<String> wrong = change(here, "not the password", NEW_PASSWORD);
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("name or the password is not right");
            assertThat(change(here, RunningBeseda.PASSWORD, "short").statusCode()).isEqualTo(422);
            assertThat(change(here, RunningBeseda.PASSWORD, NEW_PASSWORD).statusCode())
                    .isEqualTo(303);

            assertThat(other.closeCode(Duration.ofSeconds(1))).isEqualTo(4002);
            mine.opensTheLobby();
            assertThat(mine.isOpen()).isTrue();
        }
        assertThat(here.isInside()).isTrue();
        assertThat(there.isInside()).isFalse();
        assertThat(there.signIn("Nancy", NEW_PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void everybodySeesWhereTheyAreSignedInAndEndsIt() throws Exception {
        Surfer here = beseda.somebody("Traveller", Role.MEMBER);
        Surfer there = new Surfer(beseda.address());
        there.signIn("Traveller", RunningBeseda.PASSWORD);
        String page = here.open("/settings").body();
        assertThat(page).contains("this one").doesNotContain(there.cookie("beseda-session"));

        here.submit("/settings/visits/end", "visit", visit(page));
        assertThat(there.isInside()).isFalse();

        there.signIn("Traveller", RunningBeseda.PASSWORD);
        here.open("/settings");
        here.submit("/settings/visits/end-others");
        assertThat(there.isInside()).isFalse();
        assertThat(here.isInside()).isTrue();
    }

    @Test
    void nobodyEndsAVisitOfAnother() throws Exception {
        Surfer envious = beseda.somebody("Envious", Role.MEMBER);
        new Surfer(beseda.address()).signIn("Mary", RunningBeseda.PASSWORD);
        String marys = visit(mary.open("/settings").body());
        long before = beseda.number("SELECT count(*) FROM spring_session");
        envious.open("/settings");

        assertThat(envious.submit("/settings/visits/end", "visit", marys).statusCode())
                .isEqualTo(303);

        assertThat(beseda.number("SELECT count(*) FROM spring_session")).isEqualTo(before);
    }

    @Test
    void whoLeavesIsOutAndTheOwnerStays() throws Exception {
        Surfer weary = beseda.somebody("Weary", Role.MEMBER);
        weary.open("/settings");
        assertThat(weary.submit("/settings/leave", "current", "a guess").statusCode())
                .isEqualTo(422);
        assertThat(
                        weary.submit("/settings/leave", "current", RunningBeseda.PASSWORD)
                                .headers()
                                .firstValue("Location"))
                .hasValue("/sign-in");
        assertThat(weary.isInside()).isFalse();

        mary.open("/settings");
        assertThat(mary.submit("/settings/leave", "current", RunningBeseda.PASSWORD).statusCode())
                .isEqualTo(409);
        assertThat(mary.isInside()).isTrue();
    }

    private static int wantsIt(Surfer somebody) throws Exception {
        return somebody.submit("/settings/name", "name", "Chosen").statusCode();
    }

    private static HttpResponse<String> change(Surfer somebody, String current, String password)
            throws Exception {
        return somebody.submit("/settings/password", "current", current, "password", password);
    }

    private static String visit(String page) {
        Matcher found = Pattern.compile("name=\"visit\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static Talker page(Surfer surfer) {
        String cookie = "beseda-session=" + surfer.cookie("beseda-session");
        return Talker.connect(HTTP, beseda.address(), "Origin", beseda.address(), "Cookie", cookie);
    }
}

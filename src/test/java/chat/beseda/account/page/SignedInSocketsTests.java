package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.owner.OwnerReset;
import chat.beseda.account.reset.NewPasswords;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By what people come through the door of an invited server, and what shuts it behind them. */
class SignedInSocketsTests {

    @TempDir private static Path data;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RunningBeseda beseda;
    private static Surfer mary;
    private static String token;

    private final List<Talker> talkers = new java.util.ArrayList<>();
    private Surfer browser;

    @BeforeAll
    static void maryHasAServer() throws Exception {
        beseda = RunningBeseda.start(data);
        mary = beseda.owner();
        token = tokenFor("a robot");
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @BeforeEach
    void maryOpensABrowser() throws Exception {
        browser = new Surfer(beseda.address());
        browser.signIn("Mary", RunningBeseda.PASSWORD);
    }

    @AfterEach
    void everybodyHangsUp() {
        talkers.forEach(Talker::close);
    }

    @Test
    void whoSignedInSpeaksUnderTheirName() {
        Talker page = page(browser);

        page.hears("\"name\":\"Mary\",\"role\":\"owner\"");
        page.opensTheLobby();
        page.posts("from-the-page", "Hello");
        page.hears("\"text\":\"Hello\"");
        assertThat(String.join("", page.heard())).doesNotContain("\"guest\"");
    }

    /** A new password counts from the moment it is on disk, whoever tells whom of it, and when. */
    @Test
    void whatWasOpenedWithThePasswordBeforeIsGoodForNothing() throws Exception {
        try (RunningBeseda hers =
                RunningBeseda.start(
                        data.resolve("hers"), "beseda.connections.credentials-every-seconds=1")) {
            Surfer owner = hers.owner();
            Talker page = page(hers, owner);
            assertThat(owner.open("/settings").statusCode()).isEqualTo(200);

            OwnerReset reset = hers.part(OwnerReset.class);
            String code = reset.make().orElseThrow();
            assertThat(hers.part(NewPasswords.class).redeem(code, "another warm room")).isPresent();

            assertThat(owner.open("/settings").headers().firstValue("Location"))
                    .hasValue("/sign-in");
            assertThatThrownBy(() -> page(hers, owner)).isInstanceOf(Talker.Refused.class);
            assertThat(page.closeCode()).isEqualTo(4002);
        }
    }

    @Test
    void aTokenSpeaksAsWhoMadeItWithoutAnOrigin() {
        Talker robot = robot(token);

        robot.hears("\"name\":\"Mary\"");
        robot.opensTheLobby();
        robot.posts("from-the-robot", "beep");
        robot.hears("\"text\":\"beep\"");
        assertThat(beseda.isUsed("a robot")).isTrue();
    }

    // 7.1 numbers 3 and 19, 7.3 number 53
    @Test
    void nobodyElseComesIn() {
        String session = "beseda-session=" + browser.cookie("beseda-session");

        assertThat(statusFor("Origin", beseda.address())).isEqualTo(401);
        assertThat(statusFor("Cookie", session)).as("without an origin").isEqualTo(403);
        assertThat(statusFor("Cookie", session, "Origin", "https://evil.example")).isEqualTo(403);
        assertThat(statusFor("Cookie", "__Host-" + session, "Origin", beseda.address()))
                .isEqualTo(401);
        assertThat(statusFor("Cookie", session + "x", "Origin", beseda.address())).isEqualTo(401);
        assertThat(statusFor("Cookie", "beseda-session=", "Origin", beseda.address()))
                .isEqualTo(401);
    }

    // 7.3 number 53
    @ParameterizedTest
    @ValueSource(strings = {"1-", "beseda_", "beseda_x", "null", "undefined", "Mary", "' --"})
    void whatIsNoTokenOpensNothing(String wrong) {
        assertThat(statusFor("Authorization", "Bearer " + wrong)).isEqualTo(401);
        assertThat(statusFor("Authorization", "Bearer ")).as("no token at all").isEqualTo(403);
        assertThat(statusFor("Authorization", "Bearer beseda_" + "x".repeat(43))).isEqualTo(401);
        assertThat(statusFor("Authorization", "Bearer " + token + "x")).isEqualTo(401);
    }

    // 7.3 number 43
    @Test
    void signingOutClosesEverySocketOfThatBrowserAndNoOther() throws Exception {
        Surfer otherBrowser = new Surfer(beseda.address());
        otherBrowser.signIn("Mary", RunningBeseda.PASSWORD);
        List<Talker> tabs = List.of(page(browser), page(browser), page(browser));
        Talker elsewhere = page(otherBrowser);
        Talker robot = robot(token);
        tabs.getFirst().opensTheLobby();
        browser.open("/settings");

        browser.submit("/sign-out");

        assertThat(tabs).extracting(Talker::closeCode).containsOnly(4002);
        elsewhere.opensTheLobby();
        robot.opensTheLobby();
        assertThat(elsewhere.isOpen()).isTrue();
        assertThat(robot.isOpen()).isTrue();
        assertThatThrownBy(() -> page(browser)).isInstanceOf(Talker.Refused.class);
    }

    // 7.3 number 44
    @Test
    void signingInAnewClosesWhatTheOldSessionOpened() throws Exception {
        Talker before = page(browser);
        before.hears("welcome");
        browser.open("/settings");

        browser.submit("/sign-in", "name", "Mary", "password", RunningBeseda.PASSWORD);

        assertThat(before.closeCode()).isEqualTo(4002);
        page(browser).hears("welcome");
    }

    @Test
    void signingOutEverywhereClosesEverySocketButThoseOfPrograms() throws Exception {
        Surfer otherBrowser = new Surfer(beseda.address());
        otherBrowser.signIn("Mary", RunningBeseda.PASSWORD);
        Talker here = page(browser);
        Talker there = page(otherBrowser);
        Talker robot = robot(token);
        browser.open("/settings");

        browser.submit("/settings/sign-out-everywhere");

        assertThat(Stream.of(here, there).map(Talker::closeCode)).containsOnly(4002);
        robot.opensTheLobby();
        assertThat(robot.isOpen()).isTrue();
        mary = new Surfer(beseda.address());
        mary.signIn("Mary", RunningBeseda.PASSWORD);
    }

    @Test
    void revokingATokenClosesWhatItOpened() throws Exception {
        String doomed = tokenFor("doomed");
        Talker robot = robot(doomed);
        Talker page = page(browser);
        robot.hears("welcome");
        String id = beseda.text("SELECT id FROM token WHERE label = 'doomed'");

        mary.submit("/settings/tokens/revoke", "id", id);

        assertThat(robot.closeCode()).isEqualTo(4002);
        assertThatThrownBy(() -> robot(doomed)).isInstanceOf(Talker.Refused.class);
        page.opensTheLobby();
        assertThat(page.isOpen()).isTrue();
    }

    private Talker page(Surfer surfer) {
        return page(beseda, surfer);
    }

    private Talker page(RunningBeseda server, Surfer surfer) {
        return kept(
                Talker.connect(
                        HTTP,
                        server.address(),
                        "Origin",
                        server.address(),
                        "Cookie",
                        "beseda-session=" + surfer.cookie("beseda-session")));
    }

    private Talker robot(String bearer) {
        return kept(Talker.withToken(beseda.address(), bearer));
    }

    private Talker kept(Talker talker) {
        talkers.add(talker);
        return talker;
    }

    private static int statusFor(String... headers) {
        try (Talker letIn = Talker.connect(HTTP, beseda.address(), headers)) {
            return letIn.isOpen() ? 101 : 0;
        } catch (Talker.Refused refused) {
            return refused.status();
        }
    }

    private static String tokenFor(String label) throws Exception {
        mary.open("/settings");
        return mary.submit("/settings/tokens", "label", label)
                .body()
                .replaceAll("(?s).*value=\"(beseda_[^\"]+)\".*", "$1");
    }
}

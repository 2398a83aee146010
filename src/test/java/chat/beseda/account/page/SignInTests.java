package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming in with an account, and going, on the whole server without a browser's help. */
class SignInTests {

    @TempDir private static Path data;

    private static RunningBeseda beseda;

    private Surfer surfer;

    @BeforeAll
    static void maryHasAServer() throws Exception {
        beseda =
                RunningBeseda.start(
                        data,
                        "beseda.sign-in.attempts-per-name-max=1000",
                        "beseda.sign-in.attempts-per-address-max=1000");
        beseda.owner();
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @BeforeEach
    void somebodyComes() {
        surfer = new Surfer(beseda.address());
    }

    @Test
    void whoKnowsNameAndPasswordComesIn() throws Exception {
        HttpResponse<String> answer = surfer.signIn("mary", RunningBeseda.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(surfer.open("/").body())
                .contains("beseda-app")
                .contains("\"name\":\"Mary\"")
                .contains("\"guest\":false");
    }

    @Test
    void strangersAreLedToTheSignInAndMakeNoRows() throws Exception {
        long sessions = beseda.number("SELECT count(*) FROM spring_session");

        assertThat(surfer.open("/").headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(surfer.open("/settings").headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(surfer.open("/sign-in").statusCode()).isEqualTo(200);
        assertThat(surfer.signIn("Mary", "not the password").statusCode()).isEqualTo(422);
        assertThat(beseda.number("SELECT count(*) FROM spring_session")).isEqualTo(sessions);
        assertThat(surfer.cookie("beseda-session")).isEmpty();
    }

    // 7.3 number 49
    @Test
    void theAnswerDoesNotTellWhichNamesThereAre() throws Exception {
        HttpResponse<String> known = surfer.signIn("Mary", "not the password");
        HttpResponse<String> unknown = surfer.signIn("Nancy", "not the password");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(422);
        assertThat(withoutTokens(unknown).replace("Nancy", "Mary")).isEqualTo(withoutTokens(known));
        assertThat(known.body()).contains("The name or the password is not right");
    }

    // 7.3 number 42
    @Test
    void aSessionThatWasThereBeforeIsNotTheOneAfterwards() throws Exception {
        surfer.withCookie("beseda-session", "a-session-id-that-somebody-chose").open("/");
        surfer.withCookie("beseda-session", "a-session-id-that-somebody-chose")
                .signIn("Mary", RunningBeseda.PASSWORD);
        String first = surfer.cookie("beseda-session");
        assertThat(first).isNotEqualTo("a-session-id-that-somebody-chose").hasSize(32);

        surfer.open("/settings");
        surfer.post(
                "/sign-in",
                "Origin",
                beseda.address(),
                "name",
                "Mary",
                "password",
                RunningBeseda.PASSWORD,
                "_csrf",
                formTokenOf(surfer.open("/settings")));

        assertThat(surfer.cookie("beseda-session")).isNotEqualTo(first);
        assertThat(new Surfer(beseda.address()).withCookie("beseda-session", first).isInside())
                .isFalse();
    }

    @Test
    void whoSignsOutIsOutAlsoWithTheOldCookie() throws Exception {
        surfer.signIn("Mary", RunningBeseda.PASSWORD);
        String session = surfer.cookie("beseda-session");
        surfer.open("/settings");

        assertThat(surfer.submit("/sign-out").statusCode()).isEqualTo(303);

        assertThat(surfer.cookie("beseda-session")).isEmpty();
        assertThat(surfer.isInside()).isFalse();
        surfer.withCookie("beseda-session", session);
        assertThat(surfer.isInside()).isFalse();
        assertThat(surfer.cookie("beseda-session")).as("a dead cookie is taken away").isEmpty();
    }

    @Test
    void signingOutEverywhereEndsTheOtherBrowsersToo() throws Exception {
        Surfer other = new Surfer(beseda.address());
        other.signIn("Mary", RunningBeseda.PASSWORD);
        surfer.signIn("Mary", RunningBeseda.PASSWORD);
        assertThat(other.isInside()).isTrue();
        surfer.open("/settings");

        surfer.submit("/settings/sign-out-everywhere");

        assertThat(surfer.isInside()).isFalse();
        assertThat(other.isInside()).isFalse();
    }

    // 7.3 number 50
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "a quiet warm room ", " a quiet warm room", "😀"})
    void aPasswordThatIsNotTheOneIsWrongWhateverItIs(String password) throws Exception {
        assertThat(surfer.signIn("Mary", password).statusCode()).isEqualTo(422);
    }

    /** PostgreSQL cannot even look for it, and would say so in the log each time. */
    @Test
    void theCharacterThatIsNoneIsRefusedWhereverItStands() throws Exception {
        surfer.open("/sign-in");

        assertThat(surfer.submit("/sign-in", "name", "a\0b", "password", "x").statusCode())
                .isEqualTo(400);
        assertThat(surfer.submit("/join/a%00b", "name", "a", "password", "x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPasswordOfAMegabyteIsRefusedUnread() throws Exception {
        HttpResponse<String> answer = surfer.signIn("Mary", "x".repeat(1 << 20));

        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(surfer.signIn("Mary", "x".repeat(100_000)).statusCode()).isEqualTo(422);
    }

    // 7.3 number 55
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out", "/setup", "/settings/tokens", "/name"})
    void aFormFromAnotherSiteChangesNothing(String path) throws Exception {
        surfer.signIn("Mary", RunningBeseda.PASSWORD);
        String token = formTokenOf(surfer.open("/settings"));

        assertThat(surfer.post(path, "Origin", "https://evil.example", "_csrf", token).statusCode())
                .isEqualTo(403);
        assertThat(surfer.post(path, "Origin", "null", "_csrf", token).statusCode()).isEqualTo(403);
        assertThat(surfer.post(path, "X-Nothing", "at all", "_csrf", token).statusCode())
                .isEqualTo(403);
        assertThat(surfer.post(path, "Origin", beseda.address()).statusCode()).isEqualTo(403);
        assertThat(surfer.post(path, "Origin", beseda.address(), "_csrf", "x").statusCode())
                .isEqualTo(403);
        assertThat(surfer.isInside()).isTrue();
    }

    @Test
    void cookiesAreNoScriptsAndNoOtherSites() throws Exception {
        surfer.signIn("Mary", RunningBeseda.PASSWORD);

        assertThat(surfer.cookieLines())
                .filteredOn(line -> line.startsWith("beseda-session"))
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line)
                                        .contains("; HttpOnly")
                                        .contains("; SameSite=Lax")
                                        .contains("; Path=/")
                                        .doesNotContain("Secure")
                                        .doesNotContain("Domain"));
        assertThat(surfer.cookieLines()).allMatch(line -> line.contains("HttpOnly"));
    }

    // 7.8 number 100
    @ParameterizedTest
    @ValueSource(
            strings = {"/settings;x=1", "//settings", "/settings/..;/settings", "/%2e/settings"})
    void noSpellingOfAnAddressOpensWhatIsShut(String path) throws Exception {
        HttpResponse<String> answer = surfer.open(path);

        assertThat(answer.statusCode()).isIn(303, 400, 404);
        assertThat(answer.body()).doesNotContain("<h1>Settings");
    }

    private static String formTokenOf(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private static String withoutTokens(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}

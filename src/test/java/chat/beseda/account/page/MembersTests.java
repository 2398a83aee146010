package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.invitation.Invitations;
import chat.beseda.account.invitation.Offer;
import chat.beseda.protocol.PersonId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People whom the owner invited, and what they find on their settings page. */
class MembersTests {

    private static final String PASSWORD = "the last train home";
    private static final Pattern LINK = Pattern.compile("value=\"(http[^\"]+/join/[^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("value=\"(beseda_[^\"]+)\"");

    @TempDir private static Path data;

    private static RunningBeseda beseda;
    private static Surfer mary;

    private Surfer pedro;

    @BeforeAll
    static void maryHasAServer() throws Exception {
        beseda = RunningBeseda.start(data);
        mary = beseda.owner();
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @BeforeEach
    void somebodyComes() {
        pedro = new Surfer(beseda.address());
    }

    @Test
    void whoIsInvitedChoosesANameAndIsIn() throws Exception {
        String path = invitation(1);
        assertThat(pedro.open(path).body()).contains("You are invited");

        HttpResponse<String> answer = pedro.submit(path, "name", "Pedro", "password", PASSWORD);

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(pedro.open("/").body()).contains("\"name\":\"Pedro\"");
        assertThat(pedro.open("/settings").body())
                .contains("You are Pedro.")
                .doesNotContain("Make a link");
        assertThat(new Surfer(beseda.address()).signIn(" pedro ", PASSWORD).statusCode())
                .isEqualTo(303);
    }

    // 7.3 number 56
    @Test
    void anInvitationForOneIsGoodForOneAlsoInARush() throws Exception {
        String path = invitation(1);
        List<Surfer> people =
                IntStream.range(0, 4).mapToObj(_ -> new Surfer(beseda.address())).toList();
        for (Surfer somebody : people) {
            somebody.open(path);
        }
        long members = beseda.number("SELECT count(*) FROM account");
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> rush =
                    IntStream.range(0, people.size())
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> join(people.get(i), path, "Rusher the " + i))
                            .toList();
            assertThat(crowd.invokeAll(rush).stream().map(somebody -> somebody.resultNow()))
                    .containsOnlyOnce(303)
                    .containsOnly(303, 404);
        }

        assertThat(beseda.number("SELECT count(*) FROM account")).isEqualTo(members + 1);
        assertThat(pedro.open(path).statusCode()).isEqualTo(404);
    }

    // 7.3 number 56
    @Test
    void whatWasWithdrawnOrNeverWasOpensNothing() throws Exception {
        String path = invitation(10);
        pedro.open(path);
        mary.open("/settings");
        assertThat(mary.submit("/admin/invitations/withdraw-all").statusCode()).isEqualTo(303);

        assertThat(join(pedro, path, "Latecomer")).isEqualTo(404);
        for (String code : List.of("x", "x".repeat(22), "%00", "'--")) {
            assertThat(pedro.open("/join/" + code).statusCode()).isIn(400, 404);
        }
        assertThat(pedro.open(path).body()).contains("This invitation does not work");
    }

    // 7.3 number 56
    @Test
    void nobodyBecomesTheOwnerByAskingForIt() throws Exception {
        String path = invitation(1);
        pedro.open(path + "?role=owner");

        pedro.submit(path, "name", "Ambitious", "password", PASSWORD, "role", "owner");

        assertThat(pedro.isInside()).isTrue();
        assertThat(beseda.number("SELECT count(*) FROM account WHERE role = 'owner'")).isOne();
        pedro.open("/settings");
        assertThat(pedro.submit("/admin/invitations", "uses", "1").statusCode()).isEqualTo(404);
        assertThat(pedro.submit("/admin/invitations/withdraw-all").statusCode()).isEqualTo(404);
    }

    // 7.3 number 52
    @ParameterizedTest
    @CsvSource({
        "Mary,            Somebody is already called so",
        "MARY,            Somebody is already called so",
        "Μary,            mixes letters of several alphabets",
        "ＭＡＲＹ,        Somebody is already called so",
        "Mary (guest),    as if the server itself spoke",
        "admin,           as if the server itself spoke",
        "S y s t e m,     as if the server itself spoke",
        "..,              cannot be read",
        "'',              Please type a name",
        "P\u202eordep,    cannot be read",
        "P\u200bedro,     cannot be read"
    })
    void aNameThatCouldBeMistakenIsRefusedAndTheInvitationStaysGood(String name, String said)
            throws Exception {
        String path = invitation(1);
        pedro.open(path);

        HttpResponse<String> answer = pedro.submit(path, "name", name, "password", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said);
        assertThat(pedro.open(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aNameIsNeverMarkup() throws Exception {
        String path = invitation(1);
        pedro.open(path);
        pedro.submit(path, "name", "<b>Bold", "password", "<script>alert(1)</script>");

        assertThat(pedro.open("/settings").body())
                .contains("&lt;b&gt;Bold")
                .doesNotContain("<b>Bold");
        assertThat(pedro.open("/").body()).contains("\\u003cb>Bold").doesNotContain("<b>Bold");
    }

    @Test
    void aTokenIsShownOnceAndListedByItsLabel() throws Exception {
        mary.open("/settings");
        HttpResponse<String> page = mary.submit("/settings/tokens", "label", "  a <script> ");

        assertThat(first(TOKEN, page.body())).matches("beseda_[A-Za-z0-9_-]{43}");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(mary.open("/settings").body())
                .contains("a &lt;script&gt;")
                .contains("not used yet")
                .doesNotContain("beseda_");
    }

    @Test
    void thereAreNotTooManyOpenLinksAndThePageSaysSo() throws Exception {
        mary.open("/settings");
        Invitations invitations = beseda.part(Invitations.class);
        PersonId id = beseda.id("Mary");
        IntStream.range(invitations.open().size(), 1_000)
                .parallel()
                .forEach(_ -> invitations.make(id, Offer.members(1)));

        HttpResponse<String> answer = mary.submit("/admin/invitations", "uses", "1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("as many open links as there can be");
        mary.submit("/admin/invitations/withdraw-all");
        assertThat(mary.submit("/admin/invitations", "uses", "1").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenNeedsALabelAndThereAreNotTooMany() throws Exception {
        String path = invitation(1);
        pedro.open(path);
        join(pedro, path, "Collector");
        pedro.open("/settings");
        assertThat(pedro.submit("/settings/tokens", "label", " \u200b ").statusCode())
                .isEqualTo(422);
        for (int i = 0; i < 50; i++) {
            assertThat(pedro.submit("/settings/tokens", "label", "robot " + i).statusCode())
                    .isEqualTo(200);
        }
        assertThat(pedro.submit("/settings/tokens", "label", "one too many").body())
                .contains("as many tokens as one person can have");
        assertThat(pedro.open("/settings").body()).contains("robot 0").contains("robot 49");
    }

    @Test
    void nobodyRevokesWhatIsNotTheirs() throws Exception {
        mary.open("/settings");
        mary.submit("/settings/tokens", "label", "kept");
        String id =
                first(Pattern.compile("name=\"id\" value=\"([^\"]+)\""), mary.open("/settings"));
        String path = invitation(1);
        pedro.open(path);
        join(pedro, path, "Envious");
        pedro.open("/settings");

        assertThat(pedro.submit("/settings/tokens/revoke", "id", id).statusCode()).isEqualTo(303);

        assertThat(beseda.number("SELECT count(*) FROM token WHERE id = '" + id + "'")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "2147483647"})
    void hospitalityHasLimits(String uses) throws Exception {
        mary.open("/settings");
        assertThat(mary.submit("/admin/invitations", "uses", uses).statusCode()).isEqualTo(200);
        assertThat(
                        beseda.number(
                                "SELECT count(*) FROM invitation"
                                        + " WHERE uses_left NOT BETWEEN 0 AND 100"))
                .isZero();
        assertThat(mary.submit("/admin/invitations", "uses", "many").statusCode()).isEqualTo(400);
    }

    @Test
    void nothingSecretLiesInTheDatabaseAsItIs() throws Exception {
        String code = invitation(1).replace("/join/", "");
        mary.open("/settings");
        String token = first(TOKEN, mary.submit("/settings/tokens", "label", "secretive").body());

        for (String column :
                List.of("invitation WHERE code_hash", "token WHERE hash", "token WHERE id")) {
            for (String secret : List.of(code, token, token.substring("beseda_".length()))) {
                assertThat(beseda.number("SELECT count(*) FROM " + column + " = '" + secret + "'"))
                        .isZero();
            }
        }
        assertThat(
                        beseda.number(
                                "SELECT count(*) FROM account WHERE password_hash NOT LIKE"
                                        + " '$argon2id$v=19$m=19456,t=2,p=1$%'"))
                .isZero();
    }

    private static int join(Surfer somebody, String path, String name) throws Exception {
        return somebody.submit(path, "name", name, "password", PASSWORD).statusCode();
    }

    private static String invitation(int uses) throws Exception {
        mary.open("/admin/invitations");
        String page = mary.submit("/admin/invitations", "uses", String.valueOf(uses)).body();
        String link = first(LINK, page);
        assertThat(link).startsWith(beseda.address());
        return link.substring(beseda.address().length());
    }

    private static String first(Pattern pattern, HttpResponse<String> page) {
        return first(pattern, page.body());
    }

    private static String first(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        assertThat(found.find()).as("%s in %s", pattern, body).isTrue();
        return found.group(1);
    }
}

package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person.Role;
import chat.beseda.account.people.People;
import chat.beseda.account.people.Status;
import chat.beseda.protocol.PersonId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The admin pages in a browser without JavaScript, and for whom there are none. */
class AdminPagesTests {

    private static final String PEOPLE = "/admin/people/";

    @TempDir private static Path data;

    private static RunningBeseda beseda;
    private static Surfer mary;
    private static Surfer ann;
    private static Surfer pedro;
    private static PersonId pedroId;

    @BeforeAll
    static void maryHasAnAdminAndAMember() throws Exception {
        beseda = RunningBeseda.start(data);
        mary = beseda.owner();
        ann = beseda.somebody("Ann", Role.ADMIN);
        pedro = beseda.somebody("Pedro", Role.MEMBER);
        pedroId = beseda.id("Pedro");
    }

    @AfterAll
    static void theServerStops() {
        beseda.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/people",
                "/admin/people/x",
                "/admin/invitations",
                "/admin/log",
                "/admin/server",
                "/admin/server.json",
                "/admin/nothing"
            })
    void forWhoIsNotInChargeThereIsNothing(String path) throws Exception {
        assertThat(pedro.open(path).statusCode()).isEqualTo(404);
        assertThat(new Surfer(beseda.address()).open(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseCanSendTheirFormsEither() throws Exception {
        pedro.open("/settings");
        String me = PEOPLE + pedroId;
        assertThat(pedro.submit(me + "/role", "role", "ADMIN").statusCode()).isEqualTo(404);
        assertThat(pedro.submit(me + "/owner").statusCode()).isEqualTo(404);
        assertThat(pedro.submit("/admin/invitations").statusCode()).isEqualTo(404);
        assertThat(roleOf("Pedro")).isEqualTo("member");
        // 7.3 number 55
        assertThat(
                        mary.post(
                                        me + "/role",
                                        "Origin",
                                        beseda.address(),
                                        "role",
                                        "ADMIN",
                                        "_csrf",
                                        "x")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void peopleAreFoundByPartOfTheirNameInAnyCase() throws Exception {
        beseda.somebody("Зоя_100%", Role.MEMBER);

        assertThat(mary.open("/admin").headers().firstValue("Location")).hasValue("/admin/people");
        assertThat(mary.open("/admin/people").body()).contains("Mary", "Ann", "Pedro", "Зоя");
        assertThat(mary.open("/admin/people?q=PED").body()).contains("Pedro").doesNotContain("Ann");
        assertThat(mary.open("/admin/people?q=%D0%B7%D0%BE").body()).contains("Зоя_100%");
        assertThat(mary.open("/admin/people?q=%25").body()).contains("Зоя").doesNotContain("Ann<");
        assertThat(mary.open("/admin/people?q=nobody%20like%20that").body())
                .contains("Nobody here is called so");
        assertThat(mary.open("/admin/people?page=-1").statusCode()).isEqualTo(200);
        assertThat(mary.open("/admin/people?page=2147483647").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotThereHasNoPage() throws Exception {
        assertThat(mary.open(PEOPLE + "pNobody").statusCode()).isEqualTo(404);
        mary.open(PEOPLE + pedroId);
        HttpResponse<String> answer =
                mary.submit(PEOPLE + "%2e%2e%2fsettings/status", "status", "BANNED");
        assertThat(answer.statusCode()).isIn(303, 400, 404);
        assertThat(answer.headers().firstValue("Location").orElse("/admin/people/"))
                .startsWith("/admin/people/");
    }

    // 7.7 number 91
    @Test
    void aNameIsNeverMarkupNorAnInstruction() throws Exception {
        beseda.somebody("<img src=x onerror=alert(1)>", Role.MEMBER);
        beseda.somebody("{0} ${7*7} #{title}", Role.MEMBER);
        PersonId odd = beseda.id("{0} ${7*7} #{title}");
        beseda.part(People.class).decide(beseda.id("Mary"), odd, Status.DEACTIVATED);

        for (String path :
                new String[] {
                    "/admin/people",
                    PEOPLE + beseda.id("<img src=x onerror=alert(1)>"),
                    PEOPLE + odd,
                    "/admin/log"
                }) {
            assertThat(mary.open(path).body()).doesNotContain("<img src=x").doesNotContain("$49");
        }
        assertThat(mary.open("/admin/log").body()).contains("{0} ${7*7} #{title}");
        assertThat(mary.open("/admin/people?done=%3Cb%3E&problem=..%2F").body())
                .doesNotContain("<b>");
    }

    @Test
    void whatIsDoneIsSaidAndOnRecord() throws Exception {
        Surfer nancy = beseda.somebody("Nancy", Role.MEMBER);
        String page = PEOPLE + beseda.id("Nancy");

        assertThat(doneTo(mary, page, "/role", "role", "ADMIN")).contains("They have the new role");
        assertThat(nancy.open("/admin/people").statusCode()).isEqualTo(200);
        assertThat(doneTo(mary, page, "/role", "role", "MEMBER")).contains("Make an admin");
        assertThat(nancy.open("/admin/people").statusCode()).isEqualTo(404);
        assertThat(doneTo(ann, page, "/status", "status", "DEACTIVATED"))
                .contains("cannot sign in")
                .contains("Let in again");
        assertThat(nancy.isInside()).isFalse();
        assertThat(doneTo(ann, page, "/status", "status", "ACTIVE")).contains("can sign in again");
        assertThat(nancy.signIn("Nancy", RunningBeseda.PASSWORD).statusCode()).isEqualTo(303);

        assertThat(mary.open("/admin/log").body())
                .contains("Mary made Nancy an admin", "Ann let Nancy in again");
    }

    @Test
    void anAdminIsNotShownWhatIsNotForThemAndIsRefusedIt() throws Exception {
        String owner = PEOPLE + beseda.id("Mary");

        assertThat(ann.open(owner).body())
                .contains("nothing that you can change")
                .doesNotContain("<form");
        assertThat(ann.open(PEOPLE + pedroId).body())
                .contains("Make a password link")
                .doesNotContain("Make an admin")
                .doesNotContain("Give this server");
        assertThat(doneTo(ann, PEOPLE + pedroId, "/role", "role", "ADMIN"))
                .contains("not for you to do");
        assertThat(doneTo(ann, PEOPLE + pedroId, "/owner")).contains("not for you to do");
        ann.open("/admin/invitations");
        assertThat(ann.submit("/admin/invitations", "role", "ADMIN").statusCode()).isEqualTo(403);
        ann.submit(owner + "/password");
        ann.submit(owner + "/sign-out");
        assertThat(roleOf("Pedro")).isEqualTo("member");
        assertThat(mary.isInside()).isTrue();
        assertThat(beseda.number("SELECT count(*) FROM password_link")).isZero();
    }

    @Test
    void aPasswordLinkBringsBackAndEndsWhatWasBefore() throws Exception {
        Surfer lost = beseda.somebody("Forgetful", Role.MEMBER);
        String page = PEOPLE + beseda.id("Forgetful");
        ann.open(page);
        String link =
                first("value=\"http[^\"]+(/reset/[^\"]+)\"", ann.submit(page + "/password").body());
        Surfer back = new Surfer(beseda.address());
        assertThat(back.open(link).body()).contains("For Forgetful").doesNotContain("who owns");

        assertThat(back.submit(link, "password", "another warm room").statusCode()).isEqualTo(303);

        assertThat(back.isInside()).isTrue();
        assertThat(lost.isInside()).isFalse();
        assertThat(back.open(link).statusCode()).isEqualTo(404);
        assertThat(lost.signIn("Forgetful", RunningBeseda.PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void thoseInChargeSeeWhereSomebodyIsSignedInAndEndIt() throws Exception {
        Surfer first = beseda.somebody("Traveller", Role.MEMBER);
        Surfer second = new Surfer(beseda.address());
        second.signIn("Traveller", RunningBeseda.PASSWORD);
        String page = PEOPLE + beseda.id("Traveller");
        String body = ann.open(page).body();
        assertThat(body).doesNotContain(first.cookie("beseda-session"));

        String visit = first("name=\"visit\" value=\"([^\"]+)\"", body);
        assertThat(doneTo(ann, page, "/sign-out", "visit", visit)).contains("Signed out there");
        assertThat(first.isInside()).isNotEqualTo(second.isInside());

        doneTo(ann, page, "/sign-out");
        assertThat(first.isInside() || second.isInside()).isFalse();
    }

    @Test
    void theRecordHasFiftyLinesAPage() throws Exception {
        People people = beseda.part(People.class);
        beseda.somebody("Yo-yo", Role.MEMBER);
        PersonId id = beseda.id("Yo-yo");
        for (int i = 0; i < 26; i++) {
            people.decide(beseda.id("Mary"), id, Status.DEACTIVATED);
            people.decide(beseda.id("Mary"), id, Status.ACTIVE);
        }

        String first = mary.open("/admin/log").body();
        assertThat(first.split("<li>", -1)).hasSize(51);
        assertThat(first).contains("After").doesNotContain("Before");
        assertThat(mary.open("/admin/log?page=1").body()).contains("Before", "Yo-yo");
        assertThat(mary.open("/admin/log?page=99999").body()).contains("Before");
    }

    @Test
    void theServerSaysHowItIs() throws Exception {
        assertThat(ann.open("/admin/server").body())
                .contains("all is well")
                .contains("Connections now");
        HttpResponse<String> figures = ann.open("/admin/server.json", "Accept", "application/json");
        assertThat(figures.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(figures.body()).contains("\"connections\":\"0\"").contains(" MB\"");
    }

    private static String doneTo(Surfer who, String page, String deed, String... fields)
            throws Exception {
        who.open(page);
        HttpResponse<String> answer = who.submit(page + deed, fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(next).startsWith(page);
        return who.open(next).body();
    }

    private static String roleOf(String name) {
        return beseda.text("SELECT role FROM account WHERE name = '" + name + "'");
    }

    private static String first(String pattern, String body) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as("%s in %s", pattern, body).isTrue();
        return found.group(1);
    }
}

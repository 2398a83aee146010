package chat.beseda.connection.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.connection.EchoServer;
import chat.beseda.connection.HttpAnswer;
import chat.beseda.connection.RawHandshake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of Host and Origin for everything that is not the chat's socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {

    /** What goes wrong here on purpose need not be told to who runs the tests. */
    private static final String QUIETLY = "logging.level.root=off";

    private EchoServer open;
    private EchoServer invite;

    @BeforeAll
    void start() {
        open = EchoServer.start("beseda.access=open", QUIETLY);
        invite = EchoServer.start("beseda.public-url=https://chat.example.org", QUIETLY);
    }

    @AfterAll
    void stop() {
        open.close();
        invite.close();
    }

    @Test
    void aPageIsOpenedUnderAnyKnownName() throws Exception {
        assertThat(get(invite, "/page").send().body()).isEqualTo("a page");
        assertThat(get(invite, "/page").replace("Host", "chat.example.org").send().status())
                .isEqualTo(200);
        assertThat(get(invite, "/page").header("Origin", "https://evil.example").send().status())
                .isEqualTo(200);
    }

    // 7.1 number 7
    @ParameterizedTest
    @ValueSource(strings = {"/page", "/", "/chat", "/no-such-page", "/actuator"})
    void nothingIsOpenedUnderAForeignName(String path) throws Exception {
        HttpAnswer answer = get(invite, path).replace("Host", "evil.example").send();

        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains("\"unknown-host\"");
    }

    @ParameterizedTest
    @CsvSource({
        "https://chat.example.org,          , 200",
        "https://evil.example,              , 403",
        "null,                              , 403",
        "null,                   same-origin, 403",
        "http://chat.example.org,           , 403",
        ",                                  , 403",
        ",                       same-origin, 200",
        ",                       same-site,   403",
        ",                       cross-site,  403",
        ",                       none,        403"
    })
    void onlyOurOwnPagesChangeSomething(String origin, String site, int status) throws Exception {
        RawHandshake form =
                RawHandshake.plain(invite.port(), "POST /form HTTP/1.1")
                        .replace("Host", "chat.example.org")
                        .header("Content-Length", "0");
        if (origin != null) {
            form.header("Origin", origin);
        }
        if (site != null) {
            form.header("Sec-Fetch-Site", site);
        }

        assertThat(form.send().status()).isEqualTo(status);
    }

    @Test
    void aProgramMayChangeSomethingWhereAnybodyMayComeIn() throws Exception {
        RawHandshake form =
                RawHandshake.plain(open.port(), "POST /form HTTP/1.1")
                        .header("Content-Length", "0");

        assertThat(form.send().status()).isEqualTo(200);
        assertThat(form.header("Sec-Fetch-Site", "cross-site").send().status()).isEqualTo(403);
    }

    @Test
    void aMachineMayAskForHealthUnderAnyName() throws Exception {
        for (String probe : new String[] {"", "/liveness", "/readiness"}) {
            HttpAnswer answer =
                    get(invite, "/actuator/health" + probe).replace("Host", "10.1.2.3:80").send();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"UP\"").doesNotContain("components");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "heapdump", "beans", "metrics", "loggers"})
    void nothingElseOfTheActuatorIsShown(String endpoint) throws Exception {
        assertThat(get(open, "/actuator/" + endpoint).send().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/broken",
                "/broken?trace=true",
                "/error?trace=true&message=true&errors=true",
                "/no-such-page?trace=true",
                "/%2e%2e/etc/passwd",
                "/page%00",
                "/page;jsessionid=1/../.."
            })
    void anErrorShowsNothingOfTheInside(String path) throws Exception {
        for (String accept : new String[] {"text/html", "application/json"}) {
            HttpAnswer answer = get(open, path).header("Accept", accept).send();

            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body())
                    .doesNotContain("secret of the server")
                    .doesNotContain("Exception")
                    .doesNotContain("chat.beseda")
                    .doesNotContain("jetty")
                    .doesNotContain("at java.");
            assertThat(answer.headers()).doesNotContainKey("Server");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "text/plain", "*/*"})
    void anErrorPageThatFailsItselfShowsNothingEither(String accept) throws Exception {
        HttpAnswer answer = get(open, "/broken?twice").header("Accept", accept).send();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .contains("500 Server Error")
                .doesNotContain("secret of the server")
                .doesNotContain("Exception")
                .doesNotContain("at java.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /;x/ HTTP/1.1,                400",
        "GET /%2e%2e/etc/passwd HTTP/1.1,  400",
        "GET /page%00 HTTP/1.1,            400",
        "GET /page HTTP/0.9,               505",
        "GET /page HTTP/2.5,               505",
        "NONSENSE,                         400"
    })
    void whatIsNoProperRequestHearsNoMoreThanThat(String line, int status) throws Exception {
        HttpAnswer answer = RawHandshake.plain(open.port(), line).send();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).hasLineCount(1).startsWith(Integer.toString(status));
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }

    private static RawHandshake get(EchoServer server, String path) {
        return RawHandshake.plain(server.port(), "GET " + path + " HTTP/1.1");
    }
}

package chat.beseda.account.page;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Ownership;
import chat.beseda.account.PublicAddress;
import chat.beseda.account.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new server becomes somebody's, once, and under the name by which they came. */
class SetUpTests {

    private static final String FORM = "name=Mary&password=a+quiet+warm+room";

    @TempDir private Path data;

    private RunningBeseda beseda;
    private String token;
    private String there;

    @BeforeEach
    void aNewServer() {
        start();
        token = beseda.part(Ownership.class).setUpToken().orElseThrow();
        there = "chat.example:" + beseda.port();
    }

    @AfterEach
    void theServerStops() {
        beseda.close();
    }

    @Test
    void underAnUnknownNameNothingOpensButTheSetUpWithTheWordFromTheLog() throws Exception {
        String right = "/setup?token=" + token;
        for (String path :
                List.of(
                        "/",
                        "/setup",
                        "/setup?token=",
                        "/setup?token=" + "x".repeat(22),
                        "/setup?tokens=" + token,
                        "/setup?token=" + token + "&token=" + token,
                        "/setup/?token=" + token,
                        "/sign-in?token=" + token,
                        "/settings?token=" + token,
                        "/chat?token=" + token)) {
            assertThat(ask("GET " + path)).as(path).startsWith("HTTP/1.1 421");
        }
        assertThat(ask("GET " + right)).startsWith("HTTP/1.1 200").contains("<form");
        assertThat(ask("HEAD " + right)).startsWith("HTTP/1.1 200");
        assertThat(ask("GET /assets/live/styles/page.css")).startsWith("HTTP/1.1 200");
        assertThat(ask("DELETE " + right)).startsWith("HTTP/1.1 421");
        for (String origin :
                List.of(
                        "X-No-Origin: at all",
                        "Origin: null",
                        "Origin: https://evil.example",
                        "Origin: http://chat.example",
                        "Origin: ftp://" + there,
                        "Origin: http://" + there + "/",
                        "Origin: http://" + there + "\r\nOrigin: http://" + there)) {
            assertThat(ask("POST " + right, origin)).as(origin).startsWith("HTTP/1.1 421");
        }
        assertThat(ask("POST /setup?token=wrong", "Origin: http://" + there))
                .startsWith("HTTP/1.1 421");
        assertThat(ask("POST " + right, "Origin: http://" + there))
                .as("without what the form holds")
                .startsWith("HTTP/1.1 403");
        assertThat(beseda.number("SELECT count(*) FROM account")).isZero();
    }

    @Test
    void theNameByWhichTheOwnerCameIsKnownAtOnceAndAfterARestart() throws Exception {
        String page = ask("GET /setup?token=" + token);
        String cookie = page.replaceAll("(?s).*Set-Cookie: (beseda-form=[^;]+).*", "$1");
        String csrf = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        String claimed =
                ask(
                        "POST /setup?token=" + token,
                        "Origin: http://" + there + "\r\nCookie: " + cookie,
                        "&_csrf=" + csrf);

        assertThat(claimed).startsWith("HTTP/1.1 303").contains("beseda-session=");
        String session = claimed.replaceAll("(?s).*(beseda-session=[^;]+).*", "$1");
        assertThat(ask("GET /", "Cookie: " + session)).contains("beseda-app");
        assertThat(ask("GET /chat", "Origin: http://" + there)).startsWith("HTTP/1.1 401");
        assertThat(ask("GET /chat", "Origin: https://" + there)).startsWith("HTTP/1.1 403");
        assertThat(ask("GET /setup?token=" + token)).startsWith("HTTP/1.1 404");
        assertThat(ask("POST /setup?token=" + token, "Origin: http://" + there))
                .startsWith("HTTP/1.1 403");
        assertThat(beseda.part(Ownership.class).setUpToken()).isEmpty();

        beseda.close();
        start();
        assertThat(address()).isEqualTo("http://" + there);
        assertThat(ask("GET /setup?token=" + token)).startsWith("HTTP/1.1 404");
        beseda.close();
        start("beseda.public-url=https://chat.example.org");
        assertThat(address()).isEqualTo("https://chat.example.org");
        assertThat(ask("GET /")).startsWith("HTTP/1.1 421");
    }

    @Test
    void whoSitsAtTheMachineNeedsNoWordButAProxyDoes() throws Exception {
        Surfer mary = new Surfer(beseda.address());
        assertThat(mary.open("/").headers().firstValue("Location")).hasValue("/setup");
        for (String proxy : List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP")) {
            HttpResponse<String> page = mary.open("/setup", proxy, "203.0.113.7");
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("its log").doesNotContain("<form");
        }
        mary.open("/setup");
        assertThat(mary.submit("/setup", "name", "Mary", "password", "short").body())
                .contains("at least 8 characters")
                .contains("value=\"Mary\"");
        assertThat(mary.submit("/setup", "name", "\u200b", "password", "a quiet warm room").body())
                .contains("cannot be read");

        HttpResponse<String> answer =
                mary.submit("/setup", "name", "Mary", "password", "a quiet warm room");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(mary.isInside()).isTrue();
        assertThat(mary.open("/settings").body()).contains("this server is yours");
        assertThat(beseda.part(ServerAddress.class).publicAddress())
                .as("nobody else could come in by an address of this machine alone")
                .isEmpty();
        assertThat(mary.open("/setup").statusCode()).isEqualTo(404);
    }

    // 7.3 number 54
    @Test
    void ofManyWhoClaimItAtOnceOneGetsIt() throws Exception {
        List<Surfer> people =
                IntStream.range(0, 6).mapToObj(_ -> new Surfer(beseda.address())).toList();
        for (Surfer somebody : people) {
            somebody.open("/setup");
        }
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> claims =
                    IntStream.range(0, people.size())
                            .<Callable<Integer>>mapToObj(i -> () -> claim(people.get(i), i))
                            .toList();
            List<Integer> statuses =
                    crowd.invokeAll(claims).stream().map(claim -> claim.resultNow()).toList();

            assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 404);
        }
        assertThat(beseda.number("SELECT count(*) FROM account")).isOne();
        assertThat(beseda.number("SELECT count(*) FROM spring_session")).isOne();
    }

    private static int claim(Surfer somebody, int number) throws Exception {
        return somebody.submit(
                        "/setup", "name", "Owner the " + number, "password", "a quiet warm room")
                .statusCode();
    }

    private void start(String... settings) {
        beseda = RunningBeseda.start(data.resolve("data"), settings);
    }

    private String address() {
        return beseda.part(ServerAddress.class)
                .publicAddress()
                .map(PublicAddress::toString)
                .orElse("none");
    }

    private String ask(String line) throws IOException {
        return ask(line, "X-Nothing: more");
    }

    private String ask(String line, String headers) throws IOException {
        return ask(line, headers, "");
    }

    /** Asks under a name that the server was never told, and reads all that it answers. */
    private String ask(String line, String headers, String more) throws IOException {
        String form = line.startsWith("POST") ? FORM + more : "";
        String request =
                line
                        + " HTTP/1.1\r\nHost: "
                        + there
                        + "\r\nConnection: close\r\nAccept-Encoding: identity\r\n"
                        + headers
                        + "\r\nContent-Type: application/x-www-form-urlencoded"
                        + "\r\nContent-Length: "
                        + form.length()
                        + "\r\n\r\n"
                        + form;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), beseda.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

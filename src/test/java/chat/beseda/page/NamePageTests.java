package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PageOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beseda.access=open", "server.address=127.0.0.1"})
class NamePageTests {

    @LocalServerPort private int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void whoeverComesFirstIsAskedForANameAndToldWhoCanReachTheServer() throws Exception {
        var page = visitor.open("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("What should we call you?")
                .contains("No account is needed")
                .contains("Nobody else can reach this server")
                .contains("href=\"/setup\"")
                .contains("<form method=\"post\" action=\"/name\">");
        assertThat(Visitor.cookieLines(page)).isEmpty();
    }

    @Test
    void aNameIsKeptForAYearAndLeadsIntoTheChat() throws Exception {
        var answer = visitor.post("/name", Map.of("name", "  Мария Curie+1 "));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(Visitor.cookieLines(answer))
                .hasSize(2)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .contains("; Path=/")
                                        .contains("; Max-Age=31536000")
                                        .contains("; HttpOnly")
                                        .contains("; SameSite=Lax")
                                        .doesNotContain("Secure"));
        assertThat(visitor.cookie("beseda-guest")).isEqualTo(PageOnly.SECRET);
        assertThat(visitor.cookie("beseda-name"))
                .isEqualTo("%D0%9C%D0%B0%D1%80%D0%B8%D1%8F%20Curie%2B1");
        assertThat(visitor.open("/").body()).contains("\"name\":\"Мария Curie+1\"");
    }

    @Test
    void whoeverChangesTheirNameStaysTheSameGuest() throws Exception {
        String secret = "another-secret-of-22-c";
        visitor.withCookie("beseda-guest", secret).post("/name", Map.of("name", "Mary"));
        visitor.post("/name", Map.of("name", "Maria"));

        assertThat(visitor.cookie("beseda-guest")).isEqualTo(secret);
        assertThat(visitor.cookie("beseda-name")).isEqualTo("Maria");
    }

    @Test
    void theFormForAnotherNameHoldsThePresentOne() throws Exception {
        visitor.withCookie("beseda-guest", PageOnly.SECRET).withCookie("beseda-name", "Mary");

        assertThat(visitor.open("/name").body())
                .contains("Change your name")
                .contains("value=\"Mary\"");
    }

    @Test
    void noNameIsNoName() throws Exception {
        var answer = visitor.post("/name", Map.of("name", " \t "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please type a name");
        assertThat(Visitor.cookieLines(answer)).isEmpty();
    }

    @Test
    void aNameOfFortyCharactersFitsAndOneMoreDoesNot() throws Exception {
        assertThat(visitor.post("/name", Map.of("name", "👩".repeat(40))).statusCode())
                .isEqualTo(303);
        var tooLong = visitor.post("/name", Map.of("name", "👩".repeat(41)));

        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("too long");
    }

    @Test
    void aNameIsNeverMarkup() throws Exception {
        String name = "</script><b>\"&'";
        String encoded = "%3C%2Fscript%3E%3Cb%3E%22%26%27";
        visitor.withCookie("beseda-guest", PageOnly.SECRET).withCookie("beseda-name", encoded);

        assertThat(visitor.open("/name").body())
                .contains("value=\"&lt;/script&gt;&lt;b&gt;&quot;&amp;&#39;\"");
        assertThat(visitor.open("/").body())
                .contains("\\u003c/script>\\u003cb>")
                .doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has blanks in it, and more", "ü-is-no-letter-of-ours", "%zz"})
    void aSecretThatIsNoneIsAsGoodAsNoSecret(String secret) throws Exception {
        visitor.withCookie("beseda-guest", secret).withCookie("beseda-name", "Mary");

        assertThat(visitor.open("/").body()).contains("What should we call you?");
    }

    @Test
    void aNameThatCannotBeReadIsAskedForAgain() throws Exception {
        visitor.withCookie("beseda-guest", PageOnly.SECRET).withCookie("beseda-name", "%zz");

        assertThat(visitor.open("/").statusCode()).isEqualTo(200);
        assertThat(visitor.open("/").body()).contains("What should we call you?");
    }
}

package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PageOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "test.owned=true"})
class InvitationTests {

    @LocalServerPort private int port;

    @Test
    void whoIsNotSignedInIsLedToTheSignIn() throws Exception {
        var page = new Visitor(port).open("/");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void aNameOpensNothing() throws Exception {
        Visitor visitor = new Visitor(port);
        var answer = visitor.post("/name", Map.of("name", "Mary"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.cookieLines(answer)).isEmpty();
        assertThat(visitor.open("/name").statusCode()).isEqualTo(303);
        visitor.withCookie("beseda-guest", PageOnly.SECRET).withCookie("beseda-name", "Mary");
        assertThat(visitor.open("/").body()).doesNotContain("beseda-app");
    }
}

package chat.beseda;

import chat.beseda.browser.Browsers;
import chat.beseda.browser.NodeProgram;
import chat.beseda.browser.Visitor;
import com.microsoft.playwright.Browser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The lessons' client in Node, with only the address changed, among people on the page. */
@ExtendWith(Browsers.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "beseda.access=open")
class NodeClientTests {

    @TempDir private static Path data;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("beseda.data-dir", () -> data.resolve("data").toString());
    }

    @Test
    void itTalksWithPeopleOnThePageAndWithItsOwnKind(Browser browser) throws Exception {
        String lesson =
                new ClassPathResource("lessons/talking-client.js")
                        .getContentAsString(StandardCharsets.UTF_8);
        String client =
                "globalThis.WebSocket = require('ws')\n"
                        + lesson.replace("ws://localhost:8080", "ws://localhost:" + port + "/chat");
        try (Visitor mary = Visitor.comesIn(browser, "http://localhost:" + port + "/", "Mary");
                NodeProgram one = NodeProgram.start(data, client)) {
            mary.sees("Привет, студент!");
            one.prints("Сообщение от сервера");
            mary.writes("What is a frame?");
            one.prints("What is a frame?");

            try (NodeProgram another = NodeProgram.start(data, client)) {
                another.prints("Hello, I'm");
                one.prints("Hello, I'm");
            }
            mary.page().getByText("Hello, I'm").first().waitFor();
        }
    }
}

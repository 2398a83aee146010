package chat.beseda;

import chat.beseda.browser.Browsers;
import chat.beseda.browser.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Three people talk on a real server, and Mary's page becomes the picture in the README. */
@EnabledIfSystemProperty(named = "beseda.picture", matches = "true")
@ExtendWith(Browsers.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "beseda.access=open")
class ReadmePictureTests {

    private static final Path PICTURE = Path.of("docs/images/room.png");

    private record Line(String who, String text) {}

    private static final List<Line> TALK =
            List.of(
                    new Line("Pedro", "The handshake is an HTTP request that asks politely."),
                    new Line("Pedro", "If the server agrees, both stop speaking HTTP."),
                    new Line("Mary", "And what if somebody pulls the cable amid a message?"),
                    new Line("Pedro", "I just did, in the lift. You are reading it."),
                    new Line("Анна", "А если закрыть вкладку, пока нет сети?"),
                    new Line(
                            "Pedro",
                            """
                            Then it waits in the browser, and goes out once. Try it:
                            1. pull the cable
                            2. write, and close the tab
                            3. plug it in, open the tab again"""),
                    new Line("Анна", "Попробовала. Ничего не пропало, ничего не пришло дважды."),
                    new Line("Mary", "Nothing lost, nothing twice. I keep this one."));

    @TempDir private static Path data;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("beseda.data-dir", () -> data.resolve("data").toString());
    }

    @Test
    void threePeopleTalk(Browser browser) {
        String address = "http://localhost:" + port + "/";
        try (Visitor mary = Visitor.comesIn(browser, address, "Mary");
                Visitor pedro = Visitor.comesIn(browser, address, "Pedro");
                Visitor anna = Visitor.comesIn(browser, address, "Анна")) {
            mary.page().setViewportSize(1280, 800);
            for (Line line : TALK) {
                Visitor who =
                        switch (line.who()) {
                            case "Mary" -> mary;
                            case "Pedro" -> pedro;
                            default -> anna;
                        };
                who.writes(line.text());
                mary.seesAs("there", line.text());
            }
            mary.awaitsCaughtUpTo(TALK.size());
            mary.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
        }
    }
}

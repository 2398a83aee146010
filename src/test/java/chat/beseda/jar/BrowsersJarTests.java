package chat.beseda.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.browser.Browsers;
import chat.beseda.browser.Visitor;
import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Real browsers before the real jar, which is killed, or reached under another name. */
@ExtendWith(Browsers.class)
class BrowsersJarTests {

    private static final int BURST = 30;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final int port = JarServer.freePort();

    @Test
    void bothBrowsersComeBackAfterAKillAmidABurstAndAgreeWithTheDatabase(Browser browser)
            throws Exception {
        String address = "http://localhost:" + port + "/";
        JarServer server = JarServer.start(directory, port);
        try (Visitor mary = Visitor.comesIn(browser, address, "Mary");
                Visitor pedro = Visitor.comesIn(browser, address, "Pedro")) {
            for (int n = 0; n < BURST; n++) {
                (n % 2 == 0 ? mary : pedro).writes("burst " + n);
                if (n == BURST / 2) {
                    server.kill();
                }
            }
            server = JarServer.start(directory, port);

            mary.awaitLive();
            pedro.awaitLive();
            awaitAll(server, BURST);
            assertThat(texts(server)).doesNotHaveDuplicates();
            for (Visitor visitor : List.of(mary, pedro)) {
                visitor.awaitsCaughtUpTo(LogEntry.read(server.database()).size());
                assertThat(visitor.waiting()).isZero();
                assertThat(shown(visitor)).isEqualTo(texts(server));
            }
        } finally {
            server.close();
        }
    }

    @Test
    void theChatWorksAtAPlainAddressOfTheLocalNetwork(Browser browser) throws Exception {
        String address = "http://beseda.test:" + port + "/";
        JarServer server =
                JarServer.start(
                        directory,
                        port,
                        "--beseda.public-url=" + address.substring(0, address.length() - 1));
        try (Visitor mary = Visitor.comesIn(browser, address, "Mary");
                Visitor pedro = Visitor.comesIn(browser, address, "Pedro")) {
            assertThat(mary.page().evaluate("isSecureContext")).isEqualTo(false);
            assertThat(mary.page().evaluate("typeof crypto.randomUUID")).isEqualTo("undefined");

            mary.writes("hello from a plain address");
            pedro.sees("hello from a plain address");
            pedro.pullsTheCable();
            pedro.writes("kept while the cable was out");
            pedro.closesTheTab();
            pedro.plugsItIn();
            pedro.opensTheChat();

            mary.sees("kept while the cable was out");
            awaitAll(server, 2);
        } finally {
            server.close();
        }
    }

    private static void awaitAll(JarServer server, int messages) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> LogEntry.read(server.database()).size() == messages);
    }

    private static List<String> texts(JarServer server) throws SQLException {
        return LogEntry.read(server.database()).stream().map(LogEntry::text).toList();
    }

    private static List<String> shown(Visitor visitor) {
        return new ArrayList<>(visitor.allThatIsShown().stream().map(Map.Entry::getValue).toList());
    }
}

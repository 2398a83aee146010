package chat.beseda.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

class BrowsersTests {

    @TempDir private Path folder;

    @Test
    void theBrowserThatIsNamedWins() throws IOException {
        Path named = program("my-chrome");
        program("chromium");

        assertThat(search(Map.of("BESEDA_BROWSER", named.toString(), "PATH", folder.toString())))
                .contains(named);
    }

    @Test
    void aNameThatLeadsNowhereIsSaid() {
        assertThatThrownBy(() -> search(Map.of("BESEDA_BROWSER", folder + "/nothing")))
                .hasMessageContaining("BESEDA_BROWSER");
    }

    @Test
    void theSearchPathComesBeforeUsualPlaces() throws IOException {
        Path usual = program("usual");
        Path onPath = program("google-chrome");

        assertThat(new InstalledBrowser(Map.of("PATH", folder.toString()), List.of(usual)).find())
                .contains(onPath);
    }

    @Test
    void whatIsNoProgramIsNoBrowser() throws IOException {
        Files.createFile(folder.resolve("chromium"));

        assertThat(search(Map.of("PATH", folder.toString()))).isEmpty();
    }

    @Test
    @ExtendWith(Browsers.class)
    void anotherHostNameLeadsHereButIsNotTrustedAsThisMachineIs(Browser browser)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", BrowsersTests::answerNothing);
        server.start();
        try (BrowserContext context = browser.newContext()) {
            int port = server.getAddress().getPort();
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + port + "/");
            assertThat(page.evaluate("isSecureContext")).isEqualTo(true);
            page.navigate("http://beseda.test:" + port + "/");
            assertThat(page.evaluate("isSecureContext")).isEqualTo(false);
        } finally {
            server.stop(0);
        }
    }

    private static void answerNothing(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private Optional<Path> search(Map<String, String> environment) {
        return new InstalledBrowser(environment, List.of()).find();
    }

    private Path program(String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}

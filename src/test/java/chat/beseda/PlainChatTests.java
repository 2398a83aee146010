package chat.beseda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.browser.Browsers;
import chat.beseda.browser.Visitor;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The lessons' own clients, with only the address changed, among people on the page. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "beseda.access=open")
class PlainChatTests {

    @TempDir private static Path data;

    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Talker> talkers = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("beseda.data-dir", () -> data.resolve("data").toString());
    }

    @AfterEach
    void theyLeave() {
        talkers.forEach(talker -> talker.socket.abort());
        http.close();
    }

    @Test
    void whatOneSaysEverybodyInTheRoomHearsTheSpeakerIncluded() {
        Talker mary = talker("?name=Mary");
        Talker pedro = talker("?name=Pedro");
        // Whoever heard themselves is in the room, and not only through the door.
        pedro.says("Pedro is here");
        pedro.hears("Pedro is here");

        mary.says("{\"userName\":\"Mary\",\"content\":\"hi there\"}");

        pedro.hears("\"content\":\"hi there\"");
        mary.hears("\"userName\":\"Mary\"");
        pedro.says("just words");
        mary.hears("\"content\":\"just words\"");
    }

    @Test
    void whoWasAwayHearsWhatFollowsTheirSeqAndIsToldWhenThatIsNotPossible() {
        Talker mary = talker("?name=Mary");
        mary.says("before the break");
        mary.hears("before the break");
        long seq = mary.lastSeq();
        mary.says("during the break");
        mary.hears("during the break");

        Talker back = talker("?after=" + seq);
        back.hears("during the break");
        assertThat(back.heard).noneMatch(text -> text.contains("before the break"));

        talker("?after=99999999").hears("\"error\":\"reset\"");
    }

    @Test
    void anUnknownRoomAnEmptyTextAndBytesAreAnsweredAndTheConnectionLives() {
        talker("?room=secret").hears("\"error\":\"no-such-room\"");
        Talker mary = talker("?name=Mary");

        mary.says("   ");
        mary.hears("\"error\":\"malformed\"");
        mary.socket.sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
        mary.hears("\"error\":\"not-supported\"");
        mary.says("still here");
        mary.hears("still here");
    }

    @Test
    void sayingItAgainWithTheSameIdIsSayingItOnce() {
        Talker mary = talker("?name=Mary");

        mary.says("{\"id\":\"once\",\"content\":\"only once\"}");
        mary.says("{\"id\":\"once\",\"content\":\"only once\"}");
        mary.says("and the end");

        mary.hears("and the end");
        assertThat(mary.heard).filteredOn(text -> text.contains("only once")).hasSize(1);
    }

    @Test
    void whoAnswersEverythingIsStoppedAndHurtsNobodyElse() {
        Talker echoing = talker("?name=Loop");
        echoing.answersEverything = true;
        echoing.says("and so it begins");

        await().until(() -> echoing.closed == 4008);
        Talker mary = talker("?name=Mary");
        mary.says("is anybody hurt?");
        mary.hears("is anybody hurt?");
    }

    @Test
    @ExtendWith(Browsers.class)
    void theLessonsSnippetsTalkInARealBrowserWithPeopleOnThePage(Browser browser) throws Exception {
        try (Visitor mary = Visitor.comesIn(browser, "http://localhost:" + port + "/", "Mary");
                Visitor student = Visitor.comesIn(browser, "http://localhost:" + port + "/", "S")) {
            List<String> console = new CopyOnWriteArrayList<>();
            Page page = student.page().context().newPage();
            page.onConsoleMessage(message -> console.add(message.text()));
            page.navigate("http://localhost:" + port + "/");

            paste(page, lesson("first-connection.js", "ws://echo.websocket.org"));
            mary.sees("Happy New Year!");
            page.waitForCondition(() -> console.contains("DISCONNECTED"));
            assertThat(console).anyMatch(text -> text.contains("Happy New Year!"));

            paste(page, lesson("talking-client.js", "ws://localhost:8080"));
            mary.sees("Привет, студент!");
            page.waitForCondition(() -> console.toString().contains("Сообщение от сервера"));

            paste(
                    page,
                    lesson("json-chat.js", "")
                            + "\nconst chat = new WebSocket('"
                            + address("")
                            + "');\n"
                            + "chat.onmessage = event => receiveMessage(JSON.parse(event.data));\n"
                            + "chat.onopen = () => sendMessage(chat, 'Margaret', 'in JSON');");
            mary.sees("in JSON");
            page.waitForCondition(() -> console.contains("Margaret is saying: in JSON"));
        }
    }

    /** As it stands in the lesson, but for the address. */
    private String lesson(String name, String address) throws Exception {
        String text =
                new ClassPathResource("lessons/" + name).getContentAsString(StandardCharsets.UTF_8);
        return address.isEmpty() ? text : text.replace(address, address("").toString());
    }

    /** Into the console of the page. */
    private static void paste(Page page, String script) {
        JsonObject command = new JsonObject();
        command.addProperty("expression", script);
        command.addProperty("replMode", true);
        CDPSession console = page.context().newCDPSession(page);
        assertThat(console.send("Runtime.evaluate", command).has("exceptionDetails")).isFalse();
        console.detach();
    }

    private URI address(String query) {
        return URI.create("ws://localhost:" + port + "/chat" + query);
    }

    private Talker talker(String query) {
        Talker talker = new Talker();
        talkers.add(talker);
        talker.socket = http.newWebSocketBuilder().buildAsync(address(query), talker).join();
        return talker;
    }

    /** A program that speaks plain mode and remembers what it heard. */
    private static final class Talker implements WebSocket.Listener {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder frame = new StringBuilder();
        private WebSocket socket;
        private volatile boolean answersEverything;
        private volatile int closed;

        void says(String text) {
            socket.sendText(text, true).join();
        }

        void hears(String part) {
            await().until(() -> heard.stream().anyMatch(text -> text.contains(part)));
        }

        long lastSeq() {
            String text = heard.getLast();
            int at = text.indexOf("\"seq\":") + 6;
            return Long.parseLong(text.substring(at, text.indexOf(',', at)));
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            frame.append(part);
            from.request(1);
            if (!last) {
                return null;
            }
            heard.add(frame.toString());
            frame.setLength(0);
            return answersEverything
                    ? from.sendText("Hello, I'm " + heard.size(), true).exceptionally(e -> from)
                    : null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed = code;
            return null;
        }
    }
}

package chat.beseda.connection.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.connection.EchoServer;
import chat.beseda.connection.HttpAnswer;
import chat.beseda.connection.RawHandshake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

/** What a browser asks with a plain GET when a WebSocket would not open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainGetTests {

    private EchoServer open;
    private EchoServer invite;

    @BeforeAll
    void start() {
        open = EchoServer.start("beseda.access=open");
        invite = EchoServer.start();
    }

    @AfterAll
    void stop() {
        open.close();
        invite.close();
    }

    @Test
    void whoWouldBeLetInHearsThatOnlyTheUpgradeIsMissing() throws Exception {
        HttpAnswer answer = plain(open).send();

        assertThat(answer.status()).isEqualTo(426);
        assertThat(answer.header("Upgrade")).contains("websocket");
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error\":\"upgrade-required\",\"message\":\"You may come in, but this"
                                + " address speaks only WebSocket.\"}");
    }

    @Test
    void whoWouldNotBeLetInHearsTheSameAsFromTheHandshake() throws Exception {
        assertThat(plain(invite).send())
                .extracting(HttpAnswer::status, HttpAnswer::body)
                .containsExactly(401, RawHandshake.at(invite.port()).send().body());
        assertThat(plain(open).header("Origin", "https://evil.example").send().status())
                .isEqualTo(403);
        assertThat(plain(open).replace("Host", "evil.example").send().status()).isEqualTo(421);
    }

    @Test
    void whileTheServerDrainsEverybodyHearsWhenToComeBack() throws Exception {
        ApplicationContext context = open.context();
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(RawHandshake.at(open.port()).send().status()).isEqualTo(503);
            HttpAnswer answer = plain(open).send();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).contains("5");
            assertThat(answer.body()).contains("\"draining\"");
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(plain(open).send().status()).isEqualTo(426);
    }

    @Test
    void aPersonReadsAPageInTheirLanguage() throws Exception {
        HttpAnswer russian =
                plain(invite)
                        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Accept-Language", "ru-RU,ru;q=0.9,en;q=0.8")
                        .send();
        HttpAnswer english =
                plain(invite)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "fr,en,ru")
                        .send();

        assertThat(russian.status()).isEqualTo(401);
        assertThat(russian.header("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(russian.body()).contains("<html lang=\"ru\">").contains("Сервер вас не знает");
        assertThat(english.body()).contains("<html lang=\"en\">").contains("does not know you");
    }

    @Test
    void aProgramGetsJsonWhateverElseItMightTake() throws Exception {
        assertThat(plain(open).header("Accept", "*/*").send().header("Content-Type"))
                .contains("application/json");
        assertThat(
                        plain(open)
                                .header("Accept", "application/json, text/html")
                                .send()
                                .header("Content-Type"))
                .contains("application/json");
    }

    @Test
    void aRefusalNeverRepeatsWhatWasSent() throws Exception {
        HttpAnswer answer =
                RawHandshake.plain(
                                open.port(), "GET /chat?guest=<script>alert(1)</script> HTTP/1.1")
                        .header("Accept", "text/html")
                        .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("<script>").doesNotContain("alert");
    }

    private static RawHandshake plain(EchoServer server) {
        return RawHandshake.plain(server.port(), "GET /chat HTTP/1.1");
    }
}

package chat.beseda.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.connection.door.Seats;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * The ground for tests of what bad visitors do: a server where anybody may come in, with somebody
 * who chats there before and after, and notices nothing. Confined to one test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
public abstract class BesideSomebody {

    private static final Duration LOOK_EVERY = Duration.ofMillis(5);

    private final String[] settings;
    private EchoServer server;
    private RawWebSocket bystander;

    /** With more settings than that anybody may come in, as often as they like. */
    protected BesideSomebody(String... settings) {
        this.settings = settings;
    }

    @BeforeAll
    final void start() {
        String[] all = Arrays.copyOf(settings, settings.length + 2);
        all[settings.length] = "beseda.access=open";
        all[settings.length + 1] = "beseda.limits.handshakes-burst=5000";
        server = EchoServer.start(all);
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    @BeforeEach
    final void somebodyIsThere() throws IOException {
        bystander = handshake().open();
    }

    @AfterEach
    final void theyNoticedNothingAndNobodyIsLeftBehind(CapturedOutput log) throws Exception {
        assertAnswers(bystander);
        bystander.close();
        leave();
        await().pollInterval(LOOK_EVERY).until(() -> server.part(Seats.class).size() == 0);
        await().pollInterval(LOOK_EVERY)
                .until(() -> server.echo().closed() == server.echo().opened());
        assertThat(log.getAll()).as("a stack trace in the log").doesNotContain("\tat ");
    }

    /** Hangs up what the test opened and did not end itself. */
    protected void leave() throws Exception {}

    protected final EchoServer server() {
        return server;
    }

    /** A good handshake with the server. */
    protected final RawHandshake handshake() {
        return RawHandshake.at(server.port());
    }

    protected static void assertAnswers(RawWebSocket socket) throws Exception {
        socket.text("still here");
        assertThat(socket.nextText()).isEqualTo("still here");
    }
}

package chat.beseda.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** People on bad lines, while somebody writes more than anybody can read. */
class ResumeJarTests {

    private static final int MESSAGES = 20_000;
    private static final int SLOW_LINE_BYTES_A_SECOND_MAX = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final int port = JarServer.freePort();
    private final Ledger ledger = new Ledger();
    private JarServer server;

    @AfterEach
    void tearDown() throws InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Timeout(900)
    void whoIsCutOffFiftyTimesSeesEachMessageOnceAndInOrder() throws Exception {
        server = JarServer.start(directory, port);
        Reader reader = new Reader(port, "cut-off", ledger, new Random(1), 600);
        Thread reading = Thread.startVirtualThread(reader);

        Flood.post(port, "pedro", MESSAGES, 40);
        Awaitility.await().atMost(PATIENCE).until(() -> reader.seen() >= MESSAGES);
        reader.stop();
        reading.join();

        assertThat(reader.connections()).isGreaterThan(50);
        assertSawTheWholeLog(reader);
    }

    @Test
    @Timeout(900)
    void whoWasAwayCatchesUpOverASlowLineAndIsNotCalledTooSlow() throws Exception {
        try (ThrottledProxy line = ThrottledProxy.listen(port, SLOW_LINE_BYTES_A_SECOND_MAX)) {
            server = JarServer.startUnder(publicAddress(line), directory, port);
            Flood.post(port, "pedro", MESSAGES, 600);

            Reader reader =
                    new Reader(line.port(), "away", ledger, new Random(1), Integer.MAX_VALUE);
            Thread reading = Thread.startVirtualThread(reader);
            Flood.post(port, "ivan", 500, 40);
            Awaitility.await().atMost(PATIENCE).until(() -> reader.seen() >= MESSAGES + 500);
            reader.stop();
            reading.join();

            assertThat(reader.connections()).isEqualTo(1);
            assertSawTheWholeLog(reader);
        }
    }

    private void assertSawTheWholeLog(Reader reader) throws Exception {
        LogInvariants log = new LogInvariants(LogEntry.read(server.database()));

        assertThat(ledger.surprises()).isEmpty();
        assertThat(log.holes()).isEmpty();
        assertThat(log.seenDifferently(reader.view())).isEmpty();
    }

    /** Without it, the door would not know the name under which the slow line calls. */
    private static List<String> publicAddress(ThrottledProxy line) {
        return List.of("env", "BESEDA_PUBLIC_URL=http://127.0.0.1:" + line.port());
    }
}

package chat.beseda.jar;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.jar.Trace.Way;
import chat.beseda.jar.WireClient.Heard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Watches the running server's system calls: nobody hears of a message before it is on disk, which
 * killing a process cannot show. {@code .ci/durability} runs it; it needs strace.
 */
@EnabledIfSystemProperty(named = "beseda.durability", matches = "true")
class DurabilityJarTests {

    private static final int MESSAGES = 40;
    private static final int FOLLOWING = 1_000;
    private static final int SHOWN = 5;
    private static final int SHOWN_CHARACTERS_MAX = 96;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    @Test
    @Timeout(900)
    void nobodyHearsOfAMessageBeforeItIsOnDisk() throws Exception {
        Path file = directory.resolve("trace");
        int port = JarServer.freePort();
        try (JarServer server = JarServer.startUnder(strace(file), directory, port)) {
            postAll(port);
            assertThat(LogEntry.read(server.database())).hasSize(MESSAGES);
        }
        Trace trace = new Trace(Files.readAllLines(file, StandardCharsets.ISO_8859_1));

        for (int n = 1; n <= MESSAGES; n++) {
            Way way = trace.follow(text(n), n).orElseThrow();
            if (n <= SHOWN) {
                show(n, trace, way);
            }
            assertThat(way.isSyncedBeforeItIsConfirmed()).as("message %d", n).isTrue();
            assertThat(trace.firstTold(text(n)).orElseThrow())
                    .as("message %d, to those who follow the room", n)
                    .isGreaterThan(way.synced());
        }
        System.out.printf(
                "%d of %d messages were synced before anybody heard of them.%n",
                MESSAGES, MESSAGES);
    }

    private static List<String> strace(Path file) {
        return List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-yy",
                "-tt",
                "-s",
                "5000",
                "-o",
                file.toString(),
                "-e",
                "trace=fsync,fdatasync,write,writev,pwrite64,sendto,sendmsg");
    }

    /** One after the other first, then many at once, so that transactions are shared too. */
    private static void postAll(int port) throws Exception {
        Semaphore answers = new Semaphore(0);
        Semaphore events = new Semaphore(0);
        try (WireClient client =
                WireClient.connect(
                        port,
                        "person-who-is-being-watched",
                        heard -> count(heard, answers, events))) {
            client.open(FOLLOWING);
            answers.acquire();
            for (int n = 1; n <= MESSAGES; n++) {
                client.post(n, "watched-" + n, text(n));
                if (n <= SHOWN) {
                    answers.acquire();
                }
            }
            answers.acquire(MESSAGES - SHOWN);
            events.acquire(MESSAGES);
        }
    }

    private static void count(Heard heard, Semaphore answers, Semaphore events) {
        if (heard instanceof Heard.Message message) {
            switch (message.type()) {
                case "ok" -> answers.release();
                case "events" -> events.release(message.json().path("events").size());
                default -> {
                    // The welcome.
                }
            }
        }
    }

    private static void show(int n, Trace trace, Way way) {
        System.out.println("Message " + n + ": written to the log, synced, confirmed:");
        show(trace, way.written(), text(n));
        show(trace, way.synced(), "sync");
        show(trace, way.confirmed(), "ok");
    }

    private static void show(Trace trace, int index, String word) {
        String line = trace.lines().get(index);
        String head = line.substring(0, Math.min(line.length(), SHOWN_CHARACTERS_MAX));
        int from = Math.max(line.indexOf(word) - SHOWN_CHARACTERS_MAX / 2, head.length());
        int to = Math.min(line.length(), from + SHOWN_CHARACTERS_MAX);
        System.out.printf("  line %d: %s ... %s%n", index, head, line.substring(from, to));
    }

    /** Padded, so that no text stands inside another. */
    private static String text(int n) {
        return "watched-message-%03d".formatted(n);
    }
}

package chat.beseda.jar;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.jar.Trace.Way;
import chat.beseda.jar.WireClient.Heard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
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
    @Timeout(240)
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
        try (WireClient client =
                WireClient.connect(
                        port, "person-who-is-watched", heard -> countAnswers(heard, answers))) {
            client.open(FOLLOWING);
            for (int n = 1; n <= MESSAGES; n++) {
                client.post(n, "watched-" + n, text(n));
                if (n <= SHOWN) {
                    answers.acquire();
                }
            }
            answers.acquire(MESSAGES - SHOWN);
        }
    }

    private static void countAnswers(Heard heard, Semaphore answers) {
        if (heard instanceof Heard.Message message
                && message.type().equals("ok")
                && message.json().path("ref").asLong() != FOLLOWING) {
            answers.release();
        }
    }

    private static void show(int n, Trace trace, Way way) {
        System.out.println("Message " + n + ": written to the log, synced, confirmed:");
        IntStream.of(way.written(), way.synced(), way.confirmed())
                .mapToObj(index -> "  line " + index + ": " + shortened(trace.lines().get(index)))
                .forEach(System.out::println);
    }

    private static String shortened(String line) {
        if (line.length() <= 2 * SHOWN_CHARACTERS_MAX) {
            return line;
        }
        return line.substring(0, SHOWN_CHARACTERS_MAX)
                + " ... "
                + line.substring(line.length() - SHOWN_CHARACTERS_MAX);
    }

    /** Padded, so that no text stands inside another. */
    private static String text(int n) {
        return "watched-message-%03d".formatted(n);
    }
}

package chat.beseda.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import chat.beseda.jar.Ledger.Acknowledgement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real server's process while people write and read, and looks whether its promise held.
 * {@code -Dbeseda.crash.seed=7} repeats a run, {@code -Dbeseda.crash.rounds=5} kills more often.
 */
class CrashJarTests {

    private static final int WRITERS = 8;
    private static final int READERS = 4;
    private static final int EVENTS_A_CONNECTION_MAX = 2_000;
    private static final int AFTER_THE_LAST_KILL = 1_000;
    private static final int ACKNOWLEDGEMENTS_A_LINE = 8;
    private static final long LAST_WORDS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long CATCH_UP_SECONDS_MAX = 300;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final long seed = Long.getLong("beseda.crash.seed", new Random().nextLong(1_000_000));
    private final int rounds = Integer.getInteger("beseda.crash.rounds", 2);
    private final Random random = new Random(seed);
    private final int port = JarServer.freePort();
    private final Ledger ledger = new Ledger();

    @Test
    @Timeout(1_200)
    void whatWasConfirmedSurvivesKillsAmidTheBurst() throws Exception {
        System.out.println("Crash test: -Dbeseda.crash.seed=" + seed + ", kills: " + rounds);
        List<Writer> writers = several(WRITERS, n -> new Writer(port, "w" + n, ledger, another()));
        List<Reader> readers =
                several(
                        READERS,
                        n -> new Reader(port, "r" + n, ledger, another(), EVENTS_A_CONNECTION_MAX));
        JarServer server = JarServer.start(directory, port);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                readers.forEach(threads::execute);
                var writing = writers.stream().map(threads::submit).toList();
                for (int round = 0; round < rounds; round++) {
                    killAmidTheBurst(server);
                    server = JarServer.start(directory, port);
                }
                ledger.awaitAcknowledgements(ledger.acknowledgements() + AFTER_THE_LAST_KILL);
                writers.forEach(Writer::finish);
                for (var writer : writing) {
                    writer.get();
                }
                awaitThatAllHaveSeen(LogEntry.read(server.database()).size(), readers);
            } finally {
                writers.forEach(Writer::finish);
                readers.forEach(Reader::stop);
                threads.shutdownNow();
            }
        } finally {
            server.close();
        }
        checkEverything(LogEntry.read(server.database()), readers);
    }

    private void killAmidTheBurst(JarServer server) throws InterruptedException {
        ledger.awaitAcknowledgements(ledger.acknowledgements() + 200 + random.nextInt(4_000));
        LockSupport.parkNanos(random.nextLong(20_000_000));
        long killed = System.nanoTime();
        server.kill();
        List<Acknowledgement> last = ledger.acknowledgedSince(killed - LAST_WORDS_NANOS);
        System.out.printf(
                "Killed after %d acknowledgements; those since 100 ms before, %d:%s%n",
                ledger.acknowledgements(), last.size(), inLines(last));
    }

    private static String inLines(List<Acknowledgement> acknowledgements) {
        StringBuilder lines = new StringBuilder();
        List<Acknowledgement> bySeq =
                acknowledgements.stream()
                        .sorted(Comparator.comparingLong(Acknowledgement::seq))
                        .toList();
        for (int index = 0; index < bySeq.size(); index++) {
            lines.append(index % ACKNOWLEDGEMENTS_A_LINE == 0 ? "\n  " : "  ")
                    .append('#')
                    .append(bySeq.get(index).seq())
                    .append(' ')
                    .append(bySeq.get(index).id());
        }
        return lines.toString();
    }

    private void awaitThatAllHaveSeen(int head, List<Reader> readers) {
        for (Reader reader : readers) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(CATCH_UP_SECONDS_MAX))
                    .until(() -> reader.seen() >= head);
        }
    }

    private void checkEverything(List<LogEntry> log, List<Reader> readers) {
        LogInvariants invariants = new LogInvariants(log);
        System.out.println("Checking the log and every view of seed " + seed);
        assertAll(
                () -> assertThat(ledger.surprises()).isEmpty(),
                () -> assertThat(invariants.missingOrMoved(ledger.seqById())).isEmpty(),
                () -> assertThat(invariants.holes()).isEmpty(),
                () -> assertThat(invariants.repeated()).isEmpty(),
                () -> assertThat(invariants.invented(ledger.sent())).isEmpty(),
                () -> assertThat(invariants.outOfOrder(ledger.sent())).isEmpty(),
                () -> assertThat(readers).allSatisfy(reader -> seesTheLog(invariants, reader)));
        System.out.printf(
                "Seed %d: %d messages, %d confirmed, readers came %d times; nothing lost.%n",
                seed,
                log.size(),
                ledger.acknowledgements(),
                readers.stream().mapToInt(Reader::connections).sum());
    }

    private static void seesTheLog(LogInvariants invariants, Reader reader) {
        assertThat(invariants.seenDifferently(reader.view())).isEmpty();
    }

    private Random another() {
        return new Random(random.nextLong());
    }

    private static <T> List<T> several(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }
}

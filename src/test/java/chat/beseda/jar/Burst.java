package chat.beseda.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import chat.beseda.jar.Ledger.Acknowledgement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * People who write and read without pause while a test breaks what they lean on, and the check that
 * every promise held. Confined to the test's thread.
 */
final class Burst implements AutoCloseable {

    /** What the test does amid the burst. */
    @FunctionalInterface
    interface Breaking {

        void happens() throws Exception;
    }

    private static final int WRITERS = 8;
    private static final int READERS = 4;
    private static final int EVENTS_A_CONNECTION_MAX = 2_000;
    private static final int AFTER_THE_LAST_BREAK = 1_000;
    private static final int ACKNOWLEDGEMENTS_A_LINE = 8;
    private static final long LAST_WORDS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long CATCH_UP_SECONDS_MAX = 300;

    private final long seed = Long.getLong("beseda.crash.seed", new Random().nextLong(1_000_000));
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Writer> writers;
    private final List<Reader> readers;
    private final List<? extends Future<?>> writing;

    /**
     * Begins at once.
     *
     * @param inFlightMax messages of each writer that may be unanswered
     */
    Burst(int port, int inFlightMax) {
        System.out.println("Crash test: -Dbeseda.crash.seed=" + seed);
        writers = several(WRITERS, n -> new Writer(port, "w" + n, ledger, another(), inFlightMax));
        readers =
                several(
                        READERS,
                        n -> new Reader(port, "r" + n, ledger, another(), EVENTS_A_CONNECTION_MAX));
        readers.forEach(threads::execute);
        writing = writers.stream().map(threads::submit).toList();
    }

    /** Breaks something while messages are confirmed, and prints the last of them. */
    void amid(Breaking breaking) throws Exception {
        ledger.awaitAcknowledgements(ledger.acknowledgements() + 200 + random.nextInt(4_000));
        LockSupport.parkNanos(random.nextLong(20_000_000));
        long broken = System.nanoTime();
        breaking.happens();
        List<Acknowledgement> last = ledger.acknowledgedSince(broken - LAST_WORDS_NANOS);
        System.out.printf(
                "Killed after %d acknowledgements; those since 100 ms before, %d:%s%n",
                ledger.acknowledgements(), last.size(), inLines(last));
    }

    /** Lets them go on for a while, and returns when everything written has been seen by all. */
    void end(String database) throws Exception {
        ledger.awaitAcknowledgements(ledger.acknowledgements() + AFTER_THE_LAST_BREAK);
        writers.forEach(Writer::finish);
        for (Future<?> writer : writing) {
            writer.get();
        }
        int head = LogEntry.read(database).size();
        for (Reader reader : readers) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(CATCH_UP_SECONDS_MAX))
                    .until(() -> reader.seen() >= head);
        }
        close();
    }

    /** Sends everybody home. */
    @Override
    public void close() {
        writers.forEach(Writer::finish);
        readers.forEach(Reader::stop);
        threads.shutdownNow();
        threads.close();
    }

    void check(List<LogEntry> log) {
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
                "Seed %d: %d messages, %d confirmed, %d told to come again, readers came %d times;"
                        + " nothing lost.%n",
                seed,
                log.size(),
                ledger.acknowledgements(),
                ledger.refusals(),
                readers.stream().mapToInt(Reader::connections).sum());
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

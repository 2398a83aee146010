package chat.beseda.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lies and how much may wait for it: the settings {@code beseda.data-dir}, {@code
 * beseda.writer.*} and {@code beseda.readers.*}. Immutable.
 *
 * @param dataDir the directory of everything this server keeps; locked by one process
 */
@ConfigurationProperties("beseda")
public record DatabaseSettings(
        @DefaultValue("./data") String dataDir,
        @DefaultValue Writing writer,
        @DefaultValue Reading readers) {

    /** The directory as an absolute path. */
    public Path directory() {
        // Not bound as a path: Spring would look for it among the program's own files first.
        return Path.of(dataDir).toAbsolutePath().normalize();
    }

    /**
     * The one writer.
     *
     * @param queueChangesMax changes that may wait; the next one is {@code busy}
     * @param queueBytesMax what waiting changes may weigh together, by their own estimate
     * @param transactionChangesMax changes that share one transaction
     * @param transactionBytesMax what these may weigh together; a single one may weigh more
     * @param commitEveryMsMin how far apart transactions begin when there is much to write, so that
     *     more changes share the cost of each; a change that comes alone never waits
     * @param busyTimeoutMs how long another program may keep the database locked
     * @param stopWaitMs how long stopping waits for what is in the queue
     */
    public record Writing(
            @DefaultValue("10000") int queueChangesMax,
            @DefaultValue("67108864") long queueBytesMax,
            @DefaultValue("1000") int transactionChangesMax,
            @DefaultValue("16777216") long transactionBytesMax,
            @DefaultValue("4") int commitEveryMsMin,
            @DefaultValue("5000") int busyTimeoutMs,
            @DefaultValue("20000") int stopWaitMs) {

        public Writing {
            within("writer.queue-changes-max", queueChangesMax, 1, 1_000_000);
            within("writer.queue-bytes-max", queueBytesMax, 1 << 20, 1L << 40);
            within("writer.transaction-changes-max", transactionChangesMax, 1, 100_000);
            within("writer.transaction-bytes-max", transactionBytesMax, 1 << 10, 1L << 40);
            within("writer.commit-every-ms-min", commitEveryMsMin, 0, 1_000);
            within("writer.busy-timeout-ms", busyTimeoutMs, 1, 60_000);
            within("writer.stop-wait-ms", stopWaitMs, 1, 600_000);
        }
    }

    /**
     * The pool of readers.
     *
     * @param connectionsMax readings at the same time
     * @param waitMs how long a reading waits for its turn
     */
    public record Reading(@DefaultValue("4") int connectionsMax, @DefaultValue("5000") int waitMs) {

        public Reading {
            within("readers.connections-max", connectionsMax, 1, 256);
            // The pool takes nothing below a quarter of a second.
            within("readers.wait-ms", waitMs, 250, 60_000);
        }
    }

    private static void within(String setting, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    "beseda.%s is %d, but must be from %d to %d"
                            .formatted(setting, value, min, max));
        }
    }
}

package chat.beseda.database.writing;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Measures the writer, once for each transaction. Thread-safe. */
final class WriterMeters {

    private final MeterRegistry registry;
    private final Timer commits;
    private final DistributionSummary changes;

    WriterMeters(MeterRegistry registry) {
        this.registry = registry;
        commits =
                Timer.builder("beseda.commit")
                        .description("From the beginning of a transaction to the end of its commit")
                        .publishPercentileHistogram()
                        .minimumExpectedValue(Duration.ofNanos(100_000))
                        .maximumExpectedValue(Duration.ofSeconds(10))
                        .register(registry);
        changes =
                DistributionSummary.builder("beseda.commit.changes")
                        .description("Changes that shared a transaction")
                        .register(registry);
    }

    void watch(ChangeQueue queue) {
        Gauge.builder("beseda.writer.queue.changes", queue, ChangeQueue::size)
                .description("Changes that wait for their transaction")
                .strongReference(true)
                .register(registry);
    }

    void committed(int together, Duration took) {
        commits.record(took);
        changes.record(together);
    }
}

package chat.beseda.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what was delivered, once for each batch. Thread-safe. */
@Component
final class DeliveryMeters {

    private final Counter deliveries;
    private final DistributionSummary batchEvents;

    DeliveryMeters(MeterRegistry registry) {
        deliveries =
                Counter.builder("beseda.deliveries")
                        .description("Events offered to connections, once for each of them")
                        .register(registry);
        batchEvents =
                DistributionSummary.builder("beseda.delivery.batch.events")
                        .description("Events that were encoded together")
                        .register(registry);
    }

    void offered(int events, int places) {
        batchEvents.record(events);
        deliveries.increment((double) events * places);
    }
}

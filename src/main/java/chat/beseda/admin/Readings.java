package chat.beseda.admin;

import chat.beseda.database.StorageSize;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Component;

/** Reads the server's instruments. Thread-safe. */
@Component
final class Readings {

    private final HealthEndpoint health;
    private final MeterRegistry meters;
    private final StorageSize storage;
    private final String version;

    Readings(
            HealthEndpoint health,
            MeterRegistry meters,
            StorageSize storage,
            @Value("${beseda.version:live}") String version) {
        this.health = health;
        this.meters = meters;
        this.storage = storage;
        this.version = version;
    }

    Figures now() {
        StorageSize.Bytes bytes = storage.now();
        return new Figures(
                version,
                health.health().getStatus().getCode(),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                gauge("beseda.connections"),
                gauge("beseda.outbox.bytes.sum"),
                bytes.database(),
                bytes.writeAheadLog());
    }

    private long gauge(String name) {
        return Optional.ofNullable(meters.find(name).gauge())
                .map(Gauge::value)
                .orElse(0.0)
                .longValue();
    }
}

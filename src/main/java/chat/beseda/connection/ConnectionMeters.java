package chat.beseda.connection;

import chat.beseda.protocol.CloseCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Measures the connections; looking at each of them only when somebody asks. Thread-safe. */
@Component
final class ConnectionMeters {

    private final Map<CloseCode, Counter> ended = new EnumMap<>(CloseCode.class);

    ConnectionMeters(MeterRegistry registry, Connections connections) {
        gauge(registry, "beseda.connections", "Open connections", connections, c -> c.all().size());
        gauge(
                registry,
                "beseda.outbox.bytes.sum",
                "What waits on all connections",
                connections,
                c -> c.all().stream().mapToLong(each -> each.outbox().waitingBytes()).sum());
        gauge(
                registry,
                "beseda.outbox.bytes.largest",
                "What waits on the connection on which most does",
                connections,
                c ->
                        c.all().stream()
                                .mapToLong(each -> each.outbox().waitingBytes())
                                .max()
                                .orElse(0));
        gauge(
                registry,
                "beseda.outbox.age.seconds.largest",
                "How long the slowest connection has been taking in what is live",
                connections,
                ConnectionMeters::oldestSeconds);
        for (CloseCode code : CloseCode.values()) {
            ended.put(
                    code,
                    Counter.builder("beseda.connections.ended")
                            .description("Connections that ended, by the code that we gave")
                            .tag("code", Integer.toString(code.number()))
                            .register(registry));
        }
    }

    void ended(CloseCode code) {
        Objects.requireNonNull(ended.get(code)).increment();
    }

    private static double oldestSeconds(Connections connections) {
        long now = System.nanoTime();
        long oldestNanos =
                connections.all().stream()
                        .mapToLong(each -> each.outbox().oldestNanos(now))
                        .max()
                        .orElse(0);
        return (double) oldestNanos / TimeUnit.SECONDS.toNanos(1);
    }

    private static void gauge(
            MeterRegistry registry,
            String name,
            String description,
            Connections connections,
            ToDoubleFunction<Connections> value) {
        Gauge.builder(name, connections, value).description(description).register(registry);
    }
}

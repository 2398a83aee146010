package chat.beseda.connection.staying;

import chat.beseda.connection.Connection;
import chat.beseda.connection.Connections;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.ServerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says goodbye before the server stops: readiness goes down, everybody hears when they will be
 * closed and when the server expects to be back, and the closes are spread so that the return is no
 * stampede. Thread-safe; stopped once, before everything else.
 */
@Component
final class Drain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);
    private static final long SPREAD_MS_MAX = 30_000;
    private static final int CLOSES_PER_SECOND = 500;

    private final Connections connections;
    private final ApplicationContext context;
    private volatile Duration startTook = Duration.ofSeconds(5);
    private volatile boolean running;

    Drain(Connections connections, ApplicationContext context) {
        this.connections = connections;
        this.context = context;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        Duration taken = event.getTimeTaken();
        if (taken != null) {
            startTook = taken;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            closeAllSpread();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAllSpread() throws InterruptedException {
        List<Connection> leaving = new ArrayList<>(connections.all());
        long spreadMs = Math.min(SPREAD_MS_MAX, 1_000L * leaving.size() / CLOSES_PER_SECOND);
        if (!leaving.isEmpty()) {
            log.info("Saying goodbye to {} connections within {} ms", leaving.size(), spreadMs);
        }
        long startNanos = System.nanoTime();
        List<Goodbye> goodbyes = leaving.stream().map(who -> Goodbye.to(who, spreadMs)).toList();
        goodbyes.forEach(goodbye -> goodbye.announce(startTook.toMillis()));
        for (Goodbye goodbye : goodbyes.stream().sorted().toList()) {
            long elapsedMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
            if (goodbye.closeInMs() > elapsedMs) {
                Thread.sleep(goodbye.closeInMs() - elapsedMs);
            }
            goodbye.who().close(CloseCode.RESTART, "restart");
        }
    }

    /** Before the web server's own graceful shutdown, which is the next lower phase. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** One connection and its turn. Immutable; sorted by turn. */
    private record Goodbye(Connection who, long closeInMs) implements Comparable<Goodbye> {

        static Goodbye to(Connection who, long spreadMs) {
            return new Goodbye(who, ThreadLocalRandom.current().nextLong(spreadMs + 1));
        }

        void announce(long startTookMs) {
            who.send(new ServerMessage.Drain(closeInMs, OptionalLong.of(closeInMs + startTookMs)));
        }

        @Override
        public int compareTo(Goodbye other) {
            return Long.compare(closeInMs, other.closeInMs);
        }
    }
}

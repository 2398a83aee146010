package chat.beseda.connection.staying;

import chat.beseda.connection.Connection;
import chat.beseda.connection.Connections;
import chat.beseda.protocol.CloseCode;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at every connection once a second: pings it, and ends those that fell silent, read too
 * slowly, or do not finish closing. Owns one thread; looking at a connection never blocks.
 */
@Component
final class Heartbeat implements SmartLifecycle {

    static final long PING_EVERY_MS = 25_000;
    static final long SILENCE_MS_MAX = 35_000;
    static final long OUTBOX_AGE_MS_MAX = 10_000;
    static final long CLOSING_MS_MAX = 5_000;

    /** Even a large answer or a page of a replay is read in this time by who reads at all. */
    static final long STUCK_MS_MAX = 60_000;

    private static final long LOOK_EVERY_MS = 1_000;
    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final Connections connections;
    private volatile boolean running;
    private Thread thread = new Thread();

    Heartbeat(Connections connections) {
        this.connections = connections;
    }

    /** One look at everybody, as of {@code nowNanos}. */
    void look(long nowNanos) {
        for (Connection connection : connections.all()) {
            try {
                look(connection, nowNanos);
            } catch (RuntimeException failure) {
                log.warn("Could not look after a connection: {}", failure.toString());
            }
        }
    }

    private static void look(Connection connection, long nowNanos) {
        long closingNanos = connection.closingNanos(nowNanos);
        if (closingNanos >= 0) {
            if (closingNanos > nanos(CLOSING_MS_MAX)) {
                connection.abort();
            }
        } else if (connection.outbox().oldestNanos(nowNanos) > nanos(OUTBOX_AGE_MS_MAX)
                || connection.outbox().stuckNanos(nowNanos) > nanos(STUCK_MS_MAX)) {
            connection.close(CloseCode.TOO_SLOW, "too slow; come back with after");
        } else if (connection.lifeSigns().silenceNanos(nowNanos) > nanos(SILENCE_MS_MAX)) {
            connection.abort();
        } else if (connection.lifeSigns().isPingDue(nowNanos, nanos(PING_EVERY_MS))) {
            connection.ping();
        }
    }

    private static long nanos(long ms) {
        return TimeUnit.MILLISECONDS.toNanos(ms);
    }

    private void lookUntilStopped() {
        while (running) {
            try {
                Thread.sleep(LOOK_EVERY_MS);
                look(System.nanoTime());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("heartbeat").daemon().start(this::lookUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package chat.beseda.admin;

import java.time.Duration;

/**
 * How the server is at a moment. Immutable.
 *
 * @param health {@code UP}, or another of the actuator's words
 * @param connections open now, on this server
 * @param waitingBytes what waits on all of them
 * @param writeAheadLogBytes what is safe and not yet filed away
 */
record Figures(
        String version,
        String health,
        Duration uptime,
        long connections,
        long waitingBytes,
        long databaseBytes,
        long writeAheadLogBytes) {

    boolean isUp() {
        return health.equals("UP");
    }
}

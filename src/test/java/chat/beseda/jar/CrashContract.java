package chat.beseda.jar;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real server's process while people write and read, and looks whether its promise held.
 * {@code -Dbeseda.crash.seed=7} repeats a run, {@code -Dbeseda.crash.rounds=5} kills more often.
 */
abstract class CrashContract {

    private static final int IN_FLIGHT_MAX = 4;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    final int rounds = Integer.getInteger("beseda.crash.rounds", 2);
    final int port = JarServer.freePort();

    /** What leads the jar to the database of this test. */
    abstract String[] settings();

    @Test
    @Timeout(1_200)
    void whatWasConfirmedSurvivesKillsAmidTheBurst() throws Exception {
        JarServer server = JarServer.start(directory, port, settings());
        try (Burst burst = new Burst(port, IN_FLIGHT_MAX)) {
            for (int round = 0; round < rounds; round++) {
                burst.amid(server::kill);
                server = JarServer.start(directory, port, settings());
            }
            burst.end(server.database());
            server.close();
            burst.check(LogEntry.read(server.database()));
        } finally {
            server.close();
        }
    }
}

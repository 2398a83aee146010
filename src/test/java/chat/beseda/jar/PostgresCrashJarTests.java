package chat.beseda.jar;

import chat.beseda.database.postgresql.PostgresServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server is killed beside its PostgreSQL, and PostgreSQL beside its server. */
class PostgresCrashJarTests extends CrashContract {

    private PostgresServer postgres;

    @BeforeEach
    void startPostgres() {
        postgres = PostgresServer.start(directory.resolve("postgres"), Map.of());
    }

    @AfterEach
    void stopPostgres() {
        postgres.close();
    }

    @Override
    String[] settings() {
        return new String[] {"--beseda.database-url=" + postgres.url("postgres", Map.of())};
    }

    /** As the page does, these people wait for the answer before they send the next message. */
    @Test
    @Timeout(1_200)
    void whatWasConfirmedSurvivesKillsOfPostgresItself() throws Exception {
        JarServer server = JarServer.start(directory, port, settings());
        try (Burst burst = new Burst(port, 1)) {
            for (int round = 0; round < rounds; round++) {
                burst.amid(postgres::kill);
                postgres.startAgain();
            }
            burst.end(server.database());
            server.close();
            burst.check(LogEntry.read(server.database()));
        } finally {
            server.close();
        }
    }
}

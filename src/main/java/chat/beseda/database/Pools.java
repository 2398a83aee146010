package chat.beseda.database;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections to the migrated database: one that writes, several that cannot. Not beans of
 * their own, so that nothing takes the only writing connection without asking the writer.
 * Thread-safe.
 */
public record Pools(HikariDataSource writer, HikariDataSource readers) implements AutoCloseable {

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}

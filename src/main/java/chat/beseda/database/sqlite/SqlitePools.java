package chat.beseda.database.sqlite;

import chat.beseda.database.DatabaseSettings;
import chat.beseda.database.Pools;
import chat.beseda.database.StartRefused;
import chat.beseda.database.opening.Engine;
import chat.beseda.database.opening.Migrations;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Opens the database's file: first to write and migrate, then to read. Holds no state. */
final class SqlitePools {

    /** What an acknowledged message's life depends on: FULL is 2. */
    private static final Map<String, String> PROMISED =
            Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1");

    /** 16 MiB of log, four times the default: pages that many commits touch are moved once. */
    private static final int CHECKPOINT_PAGES = 4_000;

    private SqlitePools() {}

    static Pools open(Path file, DatabaseSettings settings) {
        HikariDataSource writer = opened(writing(file, settings.writer()), file);
        try {
            verify(writer, file);
            Migrations.run(writer, Engine.SQLITE, file.toString());
            // Only now: a reader cannot make the file that it opens.
            return new Pools(writer, opened(reading(file, settings), file));
        } catch (RuntimeException failed) {
            writer.close();
            throw failed;
        }
    }

    private static HikariConfig writing(Path file, DatabaseSettings.Writing settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("writer");
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(Math.max(settings.busyTimeoutMs(), 1_000));
        pool.setJdbcUrl(
                url(file)
                        + "?journal_mode=WAL&synchronous=FULL&foreign_keys=true"
                        + "&transaction_mode=IMMEDIATE"
                        // What was deleted is overwritten in the file once the WAL is folded in.
                        + "&secure_delete=true"
                        + "&wal_autocheckpoint="
                        + CHECKPOINT_PAGES
                        // Else the driver asks for the last row id after every insert.
                        + "&jdbc.get_generated_keys=false"
                        + "&busy_timeout="
                        + settings.busyTimeoutMs());
        return pool;
    }

    /** Both are needed, the open mode and the pool's own flag; either alone fails. */
    private static HikariConfig reading(Path file, DatabaseSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("readers");
        pool.setMaximumPoolSize(settings.readers().connectionsMax());
        pool.setConnectionTimeout(settings.readers().waitMs());
        pool.setReadOnly(true);
        pool.setJdbcUrl(
                url(file) + "?open_mode=1&busy_timeout=" + settings.writer().busyTimeoutMs());
        return pool;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    private static HikariDataSource opened(HikariConfig pool, Path file) {
        try {
            return new HikariDataSource(pool);
        } catch (PoolInitializationException failed) {
            throw cannotBeOpened(file, failed);
        }
    }

    private static void verify(HikariDataSource writer, Path file) {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement()) {
            for (var promise : PROMISED.entrySet()) {
                verify(statement, promise.getKey(), promise.getValue(), file);
            }
        } catch (SQLException failed) {
            throw cannotBeOpened(file, failed);
        }
    }

    private static void verify(Statement statement, String pragma, String promised, Path file)
            throws SQLException {
        try (ResultSet result = statement.executeQuery("PRAGMA " + pragma)) {
            String actual = result.next() ? result.getString(1) : "unknown";
            if (!promised.equalsIgnoreCase(actual)) {
                throw new StartRefused(
                        "The database %s has %s=%s, but only %s is safe."
                                .formatted(file, pragma, actual, promised),
                        "Keep the data directory on a local disk, which can do it.");
            }
        }
    }

    private static StartRefused cannotBeOpened(Path file, Exception failed) {
        return new StartRefused(
                "The database " + file + " cannot be opened: " + firstLine(failed),
                "See that the file is whole, writable and on a local disk.");
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given");
    }
}

package chat.beseda.database.postgresql;

import chat.beseda.database.DatabaseSettings;
import chat.beseda.database.Pools;
import chat.beseda.database.StartRefused;
import chat.beseda.database.opening.Engine;
import chat.beseda.database.opening.Migrations;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the server's database: first to look at it and migrate, then the pools. Holds no state. */
final class PostgresPools {

    /** Where the address says nothing else. Without an end, a vanished server hangs for ever. */
    private static final Map<String, String> PARAMETERS =
            Map.of(
                    "ApplicationName", "beseda",
                    "connectTimeout", "5",
                    "socketTimeout", "30",
                    "tcpKeepAlive", "true");

    private PostgresPools() {}

    static Pools open(PostgresAddress address, DatabaseSettings settings) {
        PostgresPromises promises = new PostgresPromises(address);
        // A migration may take long.
        PGSimpleDataSource patient = source(address, Map.of("socketTimeout", "0"));
        try (Connection connection = patient.getConnection()) {
            promises.verifyServer(connection);
        } catch (SQLException failed) {
            throw cannotBeUsed(address, failed);
        }
        Migrations.run(patient, Engine.POSTGRESQL, address.toString());
        HikariDataSource writer = opened(writing(address, settings.writer()), address);
        try (Connection connection = writer.getConnection()) {
            promises.verifyCommits(connection);
            return new Pools(writer, opened(reading(address, settings.readers()), address));
        } catch (SQLException failed) {
            writer.close();
            throw cannotBeUsed(address, failed);
        } catch (RuntimeException failed) {
            writer.close();
            throw failed;
        }
    }

    private static HikariDataSource opened(HikariConfig pool, PostgresAddress address) {
        try {
            return new HikariDataSource(pool);
        } catch (PoolInitializationException failed) {
            throw cannotBeUsed(address, failed);
        }
    }

    private static HikariConfig writing(
            PostgresAddress address, DatabaseSettings.Writing settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("writer");
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(Math.max(settings.busyTimeoutMs(), 1_000));
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setConnectionInitSql(PostgresPromises.firstWords(settings.busyTimeoutMs()));
        pool.setDataSource(source(address, Map.of()));
        return pool;
    }

    private static HikariConfig reading(
            PostgresAddress address, DatabaseSettings.Reading settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("readers");
        pool.setMaximumPoolSize(settings.connectionsMax());
        pool.setConnectionTimeout(settings.waitMs());
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        pool.setReadOnly(true);
        pool.setDataSource(source(address, Map.of()));
        return pool;
    }

    private static PGSimpleDataSource source(PostgresAddress address, Map<String, String> own) {
        Map<String, String> parameters = new LinkedHashMap<>(PARAMETERS);
        parameters.putAll(address.parameters());
        parameters.putAll(own);
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            for (var parameter : parameters.entrySet()) {
                source.setProperty(parameter.getKey(), parameter.getValue());
            }
            if (!address.user().isEmpty()) {
                source.setUser(address.user());
            }
            if (!address.password().isEmpty()) {
                source.setPassword(address.password());
            }
            // Last: it fills in only what is not set.
            source.setUrl("jdbc:postgresql://" + address.hosts() + "/");
            source.setDatabaseName(address.database());
            return source;
        } catch (SQLException | IllegalArgumentException wrong) {
            throw new StartRefused(
                    "The setting beseda.database-url cannot be used: " + said(address, wrong),
                    "See the host, the port, and the parameters behind the question mark.");
        }
    }

    private static StartRefused cannotBeUsed(PostgresAddress address, Exception failed) {
        return new StartRefused(
                "The database %s cannot be used: %s".formatted(address, said(address, failed)),
                "See that PostgreSQL runs there, that the database exists, and that user and"
                        + " password are right.");
    }

    /** The driver's own words, which are not believed to keep a secret. */
    private static String said(PostgresAddress address, Exception failed) {
        String words = String.valueOf(failed.getMessage()).lines().findFirst().orElse("");
        return address.password().isEmpty() ? words : words.replace(address.password(), "***");
    }
}

package chat.beseda.database.postgresql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A place of its own for each test on the shared server: an empty schema, gone afterwards. */
public final class PostgresDatabase implements BeforeEachCallback, AfterEachCallback {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final PostgresServer server = PostgresServer.shared();
    private final String schema = "test" + MADE.incrementAndGet();

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        create();
    }

    @Override
    public void afterEach(ExtensionContext test) throws SQLException {
        execute("DROP SCHEMA " + schema + " CASCADE");
    }

    /** For who does not register it as an extension, and leaves it to the end of the server. */
    public void create() throws SQLException {
        execute("CREATE SCHEMA " + schema);
    }

    /** The settings of an application with this data directory. */
    public Map<String, String> settings(Path data) {
        return Map.of("beseda.data-dir", data.toString(), "beseda.database-url", url(Map.of()));
    }

    /** The address that an application is given. */
    public String url(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("currentSchema", schema);
        all.put("ApplicationName", schema);
        return server.url("postgres", all);
    }

    public PostgresServer server() {
        return server;
    }

    /** What the connections of this test's applications call themselves. */
    public String applicationName() {
        return schema;
    }

    /** A program beside the applications, in the same schema. */
    public Connection connect() throws SQLException {
        Connection connection = server.connect();
        connection.setSchema(schema);
        return connection;
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package chat.beseda.database.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A real PostgreSQL from the build's own artifacts, which waits for the disk as it does in earnest.
 * Confined to one thread, the shared one apart.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
    private static final Duration START_MAX = Duration.ofSeconds(60);

    private final Path directory;
    private EmbeddedPostgres running;

    private PostgresServer(Path directory, EmbeddedPostgres running) {
        this.directory = directory;
        this.running = running;
    }

    /** The one that the tests of this process share; started at the first use, ends with it. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /**
     * One for a test alone.
     *
     * @param data where its files go, which are left there
     * @param configuration what is to be other than it should
     */
    public static PostgresServer start(Path data, Map<String, String> configuration) {
        return new PostgresServer(data, started(data, 0, configuration));
    }

    /** Ends every process of it at once, as a power cut would. */
    public void kill() {
        ProcessHandle postmaster = ProcessHandle.of(processId()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** After a kill: comes back on the same port, with what is on the disk. */
    public void startAgain() {
        int port = running.getPort();
        close();
        running = started(directory, port, Map.of());
    }

    /**
     * The address of a database in it, as an operator writes it.
     *
     * @param parameters of the driver
     */
    public String url(String database, Map<String, String> parameters) {
        StringBuilder query = new StringBuilder();
        new TreeMap<>(parameters)
                .forEach(
                        (name, value) ->
                                query.append(query.isEmpty() ? '?' : '&')
                                        .append(name)
                                        .append('=')
                                        .append(encoded(value)));
        return "postgres://postgres@localhost:" + running.getPort() + "/" + database + query;
    }

    /** The same for Java's own way to a database. */
    public static String jdbc(String url) {
        URI address = URI.create(url);
        String query = address.getRawQuery() == null ? "" : "&" + address.getRawQuery();
        return "jdbc:postgresql://%s:%d%s?user=postgres%s"
                .formatted(address.getHost(), address.getPort(), address.getPath(), query);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbc(url("postgres", Map.of())));
    }

    public int port() {
        return running.getPort();
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long processId() {
        try {
            Path file = directory.resolve("postmaster.pid");
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static EmbeddedPostgres started(
            Path data, int port, Map<String, String> configuration) {
        EmbeddedPostgres.Builder server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setPGStartupWait(START_MAX);
        if (port != 0) {
            server.setPort(port);
        }
        DURABLE.forEach(server::setServerConfig);
        configuration.forEach(server::setServerConfig);
        try {
            return server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Made when it is first asked for. */
    private static final class Shared {

        private static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                EmbeddedPostgres.Builder server = EmbeddedPostgres.builder();
                server.setPGStartupWait(START_MAX);
                DURABLE.forEach(server::setServerConfig);
                return new PostgresServer(Path.of("nowhere"), server.start());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}

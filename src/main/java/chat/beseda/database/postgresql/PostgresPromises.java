package chat.beseda.database.postgresql;

import chat.beseda.database.StartRefused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an acknowledged message's life depends on, looked at in each start. Immutable. */
record PostgresPromises(PostgresAddress address) {

    private static final Logger log = LoggerFactory.getLogger(PostgresPromises.class);

    /** PostgreSQL 13, as its {@code server_version_num} says it. */
    private static final int VERSION_MIN = 130_000;

    /**
     * What a connection says first that writes: commits wait for the disk even where the server's
     * default is not to, and nobody waits for ever, neither for a room nor for whoever holds it.
     */
    static String firstWords(int busyTimeoutMs) {
        return "SELECT set_config('synchronous_commit', 'on', false)"
                + " WHERE current_setting('synchronous_commit') = 'off';"
                + (" SET lock_timeout = " + busyTimeoutMs + ";")
                + (" SET idle_in_transaction_session_timeout = " + 2L * busyTimeoutMs);
    }

    /** Refuses a server that cannot write, or forgets what it wrote. */
    void verifyServer(Connection connection) throws SQLException {
        if (Integer.parseInt(setting(connection, "server_version_num")) < VERSION_MIN) {
            throw refused(
                    "is on PostgreSQL " + setting(connection, "server_version"),
                    "Use PostgreSQL 13 or newer.");
        }
        demand(connection, "transaction_read_only", "off", "Name the server that writes.");
        demand(connection, "server_encoding", "UTF8", "Use a database that knows every letter.");
        demand(connection, "fsync", "on", "Switch it on, or a power cut loses what was said.");
    }

    /** Refuses a writing connection whose commits do not wait for the disk. */
    void verifyCommits(Connection writing) throws SQLException {
        String commits = setting(writing, "synchronous_commit");
        if (commits.equals("off")) {
            throw refused("has synchronous_commit=off", "Switch it on for its user.");
        }
        log.info(
                "PostgreSQL {} at {}: fsync is on, synchronous_commit is {}",
                setting(writing, "server_version"),
                address,
                commits);
    }

    private void demand(Connection connection, String name, String promised, String action)
            throws SQLException {
        String actual = setting(connection, name);
        if (!actual.equals(promised)) {
            throw refused("has %s=%s, but needs %s".formatted(name, actual, promised), action);
        }
    }

    private StartRefused refused(String what, String action) {
        return new StartRefused("The database " + address + " " + what + ".", action);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT current_setting(?)")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}

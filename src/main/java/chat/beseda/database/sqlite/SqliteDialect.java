package chat.beseda.database.sqlite;

import chat.beseda.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How SQLite opens, ends and fails. Immutable. */
final class SqliteDialect implements Dialect {

    // The driver's own commit() also opens the next transaction: an error of that would look like
    // one of the commit, and the database would stay locked between two batches. So the words of
    // SQL are used, on connections that the driver believes to be in auto-commit.

    @Override
    public void begin(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void beginReading(Connection connection) throws SQLException {
        execute(connection, "BEGIN DEFERRED");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        execute(connection, "ROLLBACK");
    }

    /** By the primary result codes of sqlite.org/rescode.html, the lowest eight bits. */
    @Override
    public Trouble troubleOf(SQLException error) {
        return switch (error.getErrorCode() & 0xff) {
            case 13 -> Trouble.FULL;
            case 5, 6, 15 -> Trouble.BUSY; // BUSY, LOCKED, PROTOCOL: locks were not to be had
            case 1, 18, 19, 20, 25 ->
                    Trouble.STATEMENT; // ERROR, TOOBIG, CONSTRAINT, MISMATCH, RANGE
            default -> Trouble.BROKEN;
        };
    }

    /** Nothing: the one who may write has locked the whole database. */
    @Override
    public String lockingRead() {
        return "";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

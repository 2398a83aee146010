package chat.beseda.database.postgresql;

import chat.beseda.database.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** How PostgreSQL opens, ends and fails. Immutable. */
final class PostgresDialect implements Dialect {

    // The driver's own words are used: it sends BEGIN together with the first statement, which
    // saves a journey, and it notices when the server answers a COMMIT with a rollback.

    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    /** The pool of readers has them repeatable and read only. */
    @Override
    public void beginReading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    /** By the codes of PostgreSQL's appendix A, and the classes that their first two signs are. */
    @Override
    public Trouble troubleOf(SQLException error) {
        String state = error.getSQLState();
        if (error instanceof SQLTransientConnectionException) {
            return Trouble.BUSY; // the pool got no connection in time
        }
        if (state == null || state.length() != 5) {
            return Trouble.LOST; // the pool's word for a connection that has ended
        }
        return switch (state) {
            case "53100" -> Trouble.FULL;
            case "40001", "40P01" -> Trouble.RACED; // a snapshot too old, a deadlock
            case "55P03", "57014" -> Trouble.BUSY; // a lock or an answer took too long
            case "25P03" -> Trouble.LOST; // ended for its silence
            case "25006" -> Trouble.BROKEN; // this server only reads, now that another writes
            default -> troubleOfClass(state.substring(0, 2));
        };
    }

    private static Trouble troubleOfClass(String signs) {
        return switch (signs) {
            case "08", "57" -> Trouble.LOST; // the line, or an operator who stops the server
            case "53" -> Trouble.BUSY; // memory or connections are used up
            case "58", "XX" -> Trouble.BROKEN; // the disk below the server, or its data
            default -> Trouble.STATEMENT;
        };
    }

    /** References to a room need not wait for who writes to its log. */
    @Override
    public String lockingRead() {
        return " FOR NO KEY UPDATE";
    }
}

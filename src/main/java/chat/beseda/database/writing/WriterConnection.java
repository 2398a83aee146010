package chat.beseda.database.writing;

import chat.beseda.database.Dialect;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only connection that writes, kept from batch to batch with its statements, and replaced by a
 * new one after trouble. Confined to the writer's thread.
 */
final class WriterConnection {

    private static final Logger log = LoggerFactory.getLogger(WriterConnection.class);
    private static final int STATEMENTS_MAX = 200;

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private @Nullable Connection open;
    private boolean inTransaction;

    WriterConnection(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
    }

    Connection connection() throws SQLException {
        if (open == null) {
            open = pool.getConnection();
        }
        return open;
    }

    PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        if (statements.size() == STATEMENTS_MAX) {
            throw new IllegalStateException("More statements than a program has constants: " + sql);
        }
        PreparedStatement prepared = connection().prepareStatement(sql);
        statements.put(sql, prepared);
        return prepared;
    }

    void begin() throws SQLException {
        dialect.begin(connection());
        inTransaction = true;
    }

    void commit() throws SQLException {
        dialect.commit(connection());
        inTransaction = false;
    }

    /** Runs what gives no result, such as the words around a savepoint. */
    void execute(String sql) throws SQLException {
        statement(sql).execute();
    }

    /** Forgets the transaction if there is one; a connection that cannot do that is given up. */
    void rollback() {
        if (!inTransaction) {
            return;
        }
        inTransaction = false;
        try {
            dialect.rollback(connection());
            forgetStatements();
        } catch (SQLException unusable) {
            log.debug("Rolling back failed, so the connection is replaced", unusable);
            discard();
        }
    }

    /** Gives up the connection; the next use opens a new one. */
    void discard() {
        statements.clear();
        inTransaction = false;
        Connection given = open;
        if (given != null) {
            open = null;
            pool.evictConnection(given);
        }
    }

    /** Gives the connection back, between two transactions; the last use of it. */
    void release() {
        Connection given = open;
        if (given == null) {
            return;
        }
        try {
            forgetStatements();
            given.close();
            open = null;
        } catch (SQLException failure) {
            log.warn("The writer's connection was not given back", failure);
        }
    }

    /** After an error: the driver may have finalized the statement that failed. */
    void forgetStatements() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        statements.clear();
    }
}

package chat.beseda.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What one database engine does in its own way; all other SQL is common. Thread-safe. */
public interface Dialect {

    /** What an SQL error says about the storage below. */
    enum Trouble {
        /** No room on the disk. */
        FULL,
        /** Somebody else holds the database, or it is away; it may work in a moment. */
        BUSY,
        /** Another application wrote the same at the same time; it may work next time. */
        RACED,
        /** The connection has ended; a new one may work at once. */
        LOST,
        /** The file, the disk or the connection to it is not usable. */
        BROKEN,
        /** The storage is sound, this statement was wrong. */
        STATEMENT
    }

    /** Opens a transaction that writes, waiting for its turn no longer than the busy timeout. */
    void begin(Connection connection) throws SQLException;

    /** Opens a transaction that reads one snapshot. */
    void beginReading(Connection connection) throws SQLException;

    /**
     * Makes the transaction durable. After {@link Trouble#FULL}, {@link Trouble#BUSY} or {@link
     * Trouble#RACED} it is surely not; after any other error nobody can know.
     */
    void commit(Connection connection) throws SQLException;

    /** Ends the transaction and forgets what it wrote. */
    void rollback(Connection connection) throws SQLException;

    /** Names the trouble behind an error. */
    Trouble troubleOf(SQLException error);

    /** Ends a {@code SELECT} whose rows are about to be updated, so that they are locked. */
    String lockingRead();
}

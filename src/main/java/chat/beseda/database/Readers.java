package chat.beseda.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A bounded pool of read-only connections. Thread-safe; blocks while all are taken. */
public interface Readers {

    /**
     * Work that sees one unchanging snapshot of the database. It keeps nothing of its own, because
     * it is begun again when its connection ends.
     */
    @FunctionalInterface
    interface Reading<R> {

        R from(Connection connection) throws SQLException;
    }

    /** Runs the reading in one read transaction; fails with a {@code Refusal} if it cannot. */
    <R> R read(Reading<R> reading);
}

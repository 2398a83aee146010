package chat.beseda.database.reading;

import chat.beseda.database.Dialect;
import chat.beseda.database.Pools;
import chat.beseda.database.Readers;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Readings on a pool of read-only connections. Thread-safe. */
@Component
final class PooledReaders implements Readers {

    private static final Logger log = LoggerFactory.getLogger(PooledReaders.class);
    private static final long RETRY_AFTER_MS = 1_000;

    private final Pools pools;
    private final Dialect dialect;

    PooledReaders(Pools pools, Dialect dialect) {
        this.pools = pools;
        this.dialect = dialect;
    }

    @Override
    public <R> R read(Reading<R> reading) {
        try (Connection connection = pools.readers().getConnection()) {
            dialect.beginReading(connection);
            try {
                return reading.from(connection);
            } finally {
                end(connection);
            }
        } catch (SQLTransientConnectionException noneFree) {
            log.warn("No reader became free: {}", noneFree.getMessage());
            throw busy();
        } catch (SQLException failure) {
            log.error("Reading failed", failure);
            throw dialect.troubleOf(failure) == Dialect.Trouble.BUSY
                    ? busy()
                    : new Refusal(ErrorCode.INTERNAL, "The server could not read this; try again.");
        }
    }

    /** A connection that cannot even end its transaction is not used again. */
    private void end(Connection connection) {
        try {
            dialect.rollback(connection);
        } catch (SQLException unusable) {
            log.debug("A reader is replaced", unusable);
            pools.readers().evictConnection(connection);
        }
    }

    private static Refusal busy() {
        return new Refusal(
                ErrorCode.BUSY, "The server cannot read at the moment; try again.", RETRY_AFTER_MS);
    }
}

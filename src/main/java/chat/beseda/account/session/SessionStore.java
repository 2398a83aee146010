package chat.beseda.account.session;

import chat.beseda.account.keeping.AccountChange;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.database.Readers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives Spring Session our own connections: what it reads comes from the readers, what it writes is
 * a change of the one writer. Thread-safe.
 *
 * <p>It asks for a result where it reads, and for none where it writes; its cleaning alone does
 * both, and is therefore run inside {@link #writing}. A read that writes all the same fails,
 * because a reader's connection cannot.
 */
@Component
final class SessionStore implements TransactionOperations {

    private final ThreadLocal<@Nullable Connection> bound = new ThreadLocal<>();
    private final AccountWriter writer;
    private final Readers readers;

    SessionStore(AccountWriter writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /** What Spring Session speaks SQL with; only within this store's transactions. */
    JdbcOperations operations() {
        return new JdbcTemplate(new BoundConnections());
    }

    /** Runs work of Spring Session as one change of the writer. */
    void writing(Runnable work) {
        AccountChange<Boolean> change =
                transaction ->
                        with(
                                transaction.connection(),
                                () -> {
                                    work.run();
                                    return true;
                                });
        writer.write(change);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> reading) {
        if (bound.get() != null) {
            return reading.doInTransaction(new SimpleTransactionStatus());
        }
        return readers.read(
                connection ->
                        with(
                                connection,
                                () -> reading.doInTransaction(new SimpleTransactionStatus())));
    }

    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> work) {
        writing(() -> work.accept(new SimpleTransactionStatus()));
    }

    private <R extends @Nullable Object> R with(Connection connection, Supplier<R> work)
            throws SQLException {
        bound.set(connection);
        try {
            return work.get();
        } catch (DataAccessException failed) {
            // The writer tells trouble of the storage from trouble of one statement by this.
            if (failed.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw failed;
        } finally {
            bound.remove();
        }
    }

    /** The connection of the transaction that this thread is in; to close it closes nothing. */
    private final class BoundConnections extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = bound.get();
            if (connection == null) {
                throw new SQLException("Sessions are read and written in transactions only");
            }
            return new SingleConnectionDataSource(connection, true).getConnection();
        }

        @Override
        public Connection getConnection(String name, String password) throws SQLException {
            return getConnection();
        }
    }
}

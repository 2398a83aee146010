package chat.beseda.database.writing;

import chat.beseda.database.RoomBatch;
import chat.beseda.protocol.Refusal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Commits a batch of changes in one transaction. One that fails is taken out, and its neighbours
 * are committed. Confined to the writer's thread.
 */
final class GroupCommit {

    private final WriterConnection writer;
    private final Supplier<OpenTransaction> transactions;
    private final Failures failures;

    GroupCommit(
            WriterConnection writer, Supplier<OpenTransaction> transactions, Failures failures) {
        this.writer = writer;
        this.transactions = transactions;
        this.failures = failures;
    }

    /**
     * Applies and commits. Afterwards each change knows its answer, which is not yet told.
     *
     * @param batch sorted by room here, and within a room left in the order of asking
     * @return what was committed, by room; empty when nothing was
     */
    List<RoomBatch> write(List<PendingChange<?>> batch) {
        batch.sort(Comparator.comparing(PendingChange::room));
        boolean committing = false;
        try {
            OpenTransaction transaction = applied(batch);
            transaction.writeHeads();
            committing = true;
            writer.commit();
            return transaction.batches();
        } catch (Throwable failure) {
            boolean unknown = committing && !failures.surelyNotCommitted(failure);
            refuseAll(batch, failure, unknown);
            return List.of();
        }
    }

    /** Ends the use of the connection, from which SQLite then tidies its files. */
    void release() {
        writer.release();
    }

    private OpenTransaction applied(List<PendingChange<?>> batch) throws SQLException {
        writer.begin();
        try {
            OpenTransaction transaction = transactions.get();
            for (PendingChange<?> change : batch) {
                change.apply(transaction);
            }
            return transaction;
        } catch (Throwable failure) {
            failures.rethrowIfOfStorage(failure);
        }
        writer.rollback();
        return appliedOneByOne(batch);
    }

    /** The slow way, for when one of them fails: a savepoint for each. */
    private OpenTransaction appliedOneByOne(List<PendingChange<?>> batch) throws SQLException {
        writer.begin();
        OpenTransaction transaction = transactions.get();
        for (PendingChange<?> change : batch) {
            writer.execute("SAVEPOINT change");
            transaction.mark();
            try {
                change.apply(transaction);
            } catch (Throwable failure) {
                failures.rethrowIfOfStorage(failure);
                writer.execute("ROLLBACK TO SAVEPOINT change");
                writer.forgetStatements();
                transaction.backToMark();
                change.refuse(failures.ofChange(failure));
            }
            writer.execute("RELEASE SAVEPOINT change");
        }
        return transaction;
    }

    private void refuseAll(List<PendingChange<?>> batch, Throwable failure, boolean unknown) {
        Refusal refusal = unknown ? failures.ofUnknown(failure) : failures.ofBatch(failure);
        for (PendingChange<?> change : batch) {
            if (!change.refused()) {
                change.refuse(refusal);
            }
        }
        if (unknown || failures.needsNewConnection(failure)) {
            writer.discard();
        } else {
            writer.rollback();
        }
    }
}

package chat.beseda.database.writing;

import chat.beseda.database.RoomBatch;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Commits a batch of changes in one transaction. One that fails is taken out, and its neighbours
 * are committed. Confined to the writer's thread.
 */
final class GroupCommit {

    private static final int TRIES_MAX = 5;
    private static final int PAUSE_MS_MIN = 25;

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
     * Applies and commits, again where the failure allows it. Afterwards each change knows its
     * answer, which is not yet told.
     *
     * @param batch sorted by room here, and within a room left in the order of asking
     * @return what was committed, by room; empty when nothing was
     */
    List<RoomBatch> write(List<PendingChange<?>> batch) {
        batch.sort(Comparator.comparing(PendingChange::room));
        for (int tries = 1; ; tries++) {
            boolean committing = false;
            try {
                OpenTransaction transaction = applied(batch);
                transaction.writeHeads();
                committing = true;
                writer.commit();
                return transaction.batches();
            } catch (Throwable failure) {
                boolean unknown = committing && !failures.surelyNotCommitted(failure);
                leave(failure, unknown);
                if (unknown || tries == TRIES_MAX || !failures.mayWorkAgain(failure)) {
                    refuse(batch, failure, unknown);
                    return List.of();
                }
                if (failures.isRace(failure)) {
                    stepAside(tries);
                }
            }
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
            takeInOrder(batch, transaction);
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

    /** Changes of several rooms would meet those of another application in another order. */
    private static void takeInOrder(List<PendingChange<?>> batch, OpenTransaction transaction)
            throws SQLException {
        if (batch.stream().noneMatch(PendingChange::touchesSeveralRooms)) {
            return;
        }
        SortedSet<RoomId> rooms = new TreeSet<>();
        for (PendingChange<?> change : batch) {
            rooms.addAll(change.rooms());
        }
        for (RoomId room : rooms) {
            transaction.take(room);
        }
    }

    /** The slow way, for when one of them fails: a savepoint for each. */
    private OpenTransaction appliedOneByOne(List<PendingChange<?>> batch) throws SQLException {
        writer.begin();
        OpenTransaction transaction = transactions.get();
        // Each takes its rooms within its own savepoint: what one cannot even name harms no other.
        for (PendingChange<?> change : batch) {
            Optional<Throwable> failure = triedAlone(change, transaction);
            if (failure.filter(SQLException.class::isInstance).isPresent()) {
                // A row that another application wrote at the same time is seen the second time.
                failure = triedAlone(change, transaction);
            }
            failure.map(failures::ofChange).ifPresent(change::refuse);
        }
        return transaction;
    }

    private Optional<Throwable> triedAlone(PendingChange<?> change, OpenTransaction transaction)
            throws SQLException {
        writer.execute("SAVEPOINT change");
        transaction.mark();
        Optional<Throwable> failed = Optional.empty();
        try {
            change.apply(transaction);
        } catch (Throwable failure) {
            failures.rethrowIfOfStorage(failure);
            writer.execute("ROLLBACK TO SAVEPOINT change");
            writer.forgetStatements();
            transaction.backToMark();
            failed = Optional.of(failure);
        }
        writer.execute("RELEASE SAVEPOINT change");
        return failed;
    }

    /** Lets the other application come to its end first, or both would meet halfway again. */
    private static void stepAside(int tries) {
        long pauseMs = ThreadLocalRandom.current().nextLong((long) PAUSE_MS_MIN << tries);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS_MIN + pauseMs));
    }

    private void leave(Throwable failure, boolean unknown) {
        if (unknown || failures.needsNewConnection(failure)) {
            writer.discard();
        } else {
            writer.rollback();
        }
    }

    private void refuse(List<PendingChange<?>> batch, Throwable failure, boolean unknown) {
        Refusal refusal = unknown ? failures.ofUnknown(failure) : failures.ofBatch(failure);
        for (PendingChange<?> change : batch) {
            if (!change.refused()) {
                change.refuse(refusal);
            }
        }
    }
}

package chat.beseda.database.writing;

import chat.beseda.database.Change;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.sql.SQLException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/**
 * A change on its way, and what to tell who asked for it once that is certain. Handed from the
 * asker's thread to the writer's by the queue, confined to the writer's from then on.
 */
final class PendingChange<R> {

    private final Change<R> change;
    private final CompletableFuture<R> future = new CompletableFuture<>();
    private Runnable answer = () -> {};
    private boolean refused;

    PendingChange(Change<R> change) {
        this.change = change;
    }

    CompletableFuture<R> future() {
        return future;
    }

    RoomId room() {
        return change.room();
    }

    /** All that it touches, sorted. */
    SortedSet<RoomId> rooms() {
        SortedSet<RoomId> rooms = new TreeSet<>(change.alsoRooms());
        rooms.add(change.room());
        return rooms;
    }

    boolean touchesSeveralRooms() {
        return !change.alsoRooms().isEmpty();
    }

    int weightBytes() {
        return change.weightBytes();
    }

    /** May be called again after the transaction was rolled back. */
    void apply(OpenTransaction transaction) throws SQLException {
        refused = false;
        // Before it looks at anything, so that what it sees still holds when it writes.
        if (touchesSeveralRooms()) {
            for (RoomId room : rooms()) {
                transaction.take(room);
            }
        } else {
            transaction.take(change.room());
        }
        R result = change.apply(transaction);
        answer = () -> future.complete(result);
    }

    void refuse(Refusal refusal) {
        refused = true;
        answer = () -> future.completeExceptionally(refusal);
    }

    boolean refused() {
        return refused;
    }

    /** Tells the asker; after the commit, never before. */
    void settle() {
        answer.run();
    }
}

package chat.beseda.delivery;

import chat.beseda.database.CommitListener;
import chat.beseda.protocol.RoomId;

/**
 * Carries committed events to subscribers. Thread-safe.
 *
 * <p>Promised: each subscriber of a room is offered each seq above {@link Subscription#joinedAfter}
 * once, ascending, without a hole, as long as it stays subscribed. Not promised: that it happens at
 * once (a lost hint is found by the poll of heads within a second), that two rooms keep an order
 * between them, or that anything is offered to who is not subscribed.
 */
public interface Broker extends CommitListener {

    /**
     * Joins the room's live feed; the caller reads what came before from the log. Waits until the
     * feed itself has gone as far as {@code after}, so that nothing the caller has read already is
     * offered again; for virtual threads.
     *
     * @param after a seq that the log is known to hold
     */
    Subscription subscribe(RoomId room, long after, Subscriber subscriber)
            throws InterruptedException;
}

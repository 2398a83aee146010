package chat.beseda.delivery;

/** A place in a room's live feed. Thread-safe. */
public interface Subscription {

    /** The seq up to which the feed had already gone; offers start just above it. */
    long joinedAfter();

    /** Leaves the feed; idempotent. When it returns, nothing more is offered. */
    void cancel();
}

package chat.beseda.delivery;

/** Somebody who follows a room. Called by the delivery thread alone: must not block or throw. */
public interface Subscriber {

    /** The next batch of the room, shared with all others: read, never written. */
    void offer(Batch batch);
}

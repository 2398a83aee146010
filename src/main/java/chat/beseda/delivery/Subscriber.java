package chat.beseda.delivery;

import chat.beseda.protocol.PersonId;

/** Somebody who follows a room. Called by the delivery thread alone: must not block or throw. */
public interface Subscriber {

    /** For whom. */
    PersonId person();

    /** The person may follow the room no more; nothing is offered from now on. */
    void sentAway();

    /** The next batch of the room, shared with all others: read, never written. */
    void offer(Batch batch);
}

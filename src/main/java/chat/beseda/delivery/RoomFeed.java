package chat.beseda.delivery;

import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;

/**
 * The live end of one room: who follows it, and how far it has gone. Thread-safe; a lock keeps "how
 * far" and "who" in step. Only the delivery thread moves it on.
 */
final class RoomFeed {

    private final RoomId room;
    private final List<Place> places = new ArrayList<>();
    private long sentSeq;
    private boolean ended;

    RoomFeed(RoomId room, long sentSeq) {
        this.room = room;
        this.sentSeq = sentSeq;
    }

    RoomId room() {
        return room;
    }

    synchronized long sentSeq() {
        return sentSeq;
    }

    /**
     * Takes a subscriber in once the feed has gone as far as {@code after}. False once the last one
     * has left: nobody moves such a feed on any more.
     */
    synchronized boolean add(Place place, long after) throws InterruptedException {
        while (!ended && sentSeq < after) {
            wait();
        }
        if (ended) {
            return false;
        }
        place.enter(places.size(), sentSeq);
        places.add(place);
        return true;
    }

    /** True if that was the last subscriber; the feed has then ended for good. */
    synchronized boolean remove(Place place) {
        if (place.index() < 0) {
            return false;
        }
        Place last = places.removeLast();
        if (last != place) {
            places.set(place.index(), last);
            last.move(place.index());
        }
        place.move(-1);
        ended = places.isEmpty();
        if (ended) {
            notifyAll();
        }
        return ended;
    }

    /** Takes away every place of somebody who may hear of nothing more. */
    synchronized void sendAway(PersonId person) {
        for (Place place : places.toArray(Place[]::new)) {
            if (place.subscriber().person().equals(person)) {
                place.subscriber().sentAway();
                place.cancel();
            }
        }
    }

    /**
     * Offers the next batch to everybody; it must start just above {@link #sentSeq()}. An offer may
     * end a connection, and so take its place away on this very thread.
     *
     * @return to how many
     */
    synchronized int offer(Batch batch) {
        if (batch.firstSeq() != sentSeq + 1) {
            throw new IllegalStateException("a hole in " + room + " after " + sentSeq);
        }
        Place[] present = places.toArray(Place[]::new);
        for (Place place : present) {
            if (place.index() >= 0) {
                place.subscriber().offer(batch);
            }
        }
        sentSeq = batch.lastSeq();
        notifyAll();
        return present.length;
    }
}

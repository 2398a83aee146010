package chat.beseda.delivery;

import java.util.function.Consumer;

/** One subscriber's place in a feed. Guarded by the lock of its feed, except the final fields. */
final class Place implements Subscription {

    private final Subscriber subscriber;
    private final Consumer<Place> leaving;
    private int index = -1;
    private volatile long joinedAfter;

    Place(Subscriber subscriber, Consumer<Place> leaving) {
        this.subscriber = subscriber;
        this.leaving = leaving;
    }

    void enter(int at, long sentSeq) {
        index = at;
        joinedAfter = sentSeq;
    }

    void move(int to) {
        index = to;
    }

    int index() {
        return index;
    }

    Subscriber subscriber() {
        return subscriber;
    }

    @Override
    public long joinedAfter() {
        return joinedAfter;
    }

    @Override
    public void cancel() {
        leaving.accept(this);
    }
}

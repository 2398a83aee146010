package chat.beseda.connection.following;

import chat.beseda.database.RoomBatch;
import chat.beseda.database.StoredEvent;
import chat.beseda.delivery.Batch;
import chat.beseda.delivery.Broker;
import chat.beseda.delivery.Frame;
import chat.beseda.delivery.Subscriber;
import chat.beseda.delivery.Subscription;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.RoomId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Delivers on the thread that commits. The feed starts where it is told. Thread-safe. */
public final class FakeBroker implements Broker {

    private final FrameCodec codec = new FrameCodec(Limits.DEFAULT);
    private final Set<Subscriber> subscribers = new CopyOnWriteArraySet<>();
    private Runnable whileJoining = () -> {};
    private volatile long sentSeq;

    public FakeBroker(long sentSeq) {
        this.sentSeq = sentSeq;
    }

    /** What happens in the moment between reading the log and joining the feed. */
    public void whileJoining(Runnable happening) {
        whileJoining = happening;
    }

    @Override
    public Subscription subscribe(RoomId room, long after, Subscriber subscriber) {
        Runnable happening = whileJoining;
        whileJoining = () -> {};
        happening.run();
        long joined = sentSeq;
        subscribers.add(subscriber);
        return new Subscription() {
            @Override
            public long joinedAfter() {
                return joined;
            }

            @Override
            public void cancel() {
                subscribers.remove(subscriber);
            }
        };
    }

    @Override
    public void committed(List<RoomBatch> batches) {
        for (RoomBatch batch : batches) {
            List<StoredEvent> events = batch.events();
            sentSeq = events.getLast().seq();
            Frame frame =
                    Frame.shared(
                            codec.encodeStored(
                                    batch.room(), events.stream().map(StoredEvent::json).toList()));
            Batch offered = new Batch(batch.room(), events, frame);
            subscribers.forEach(subscriber -> subscriber.offer(offered));
        }
    }

    public int subscribers() {
        return subscribers.size();
    }
}

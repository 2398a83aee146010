package chat.beseda.delivery;

import chat.beseda.database.EventLog;
import chat.beseda.database.RoomBatch;
import chat.beseda.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Delivers within this process, on one thread of its own. Thread-safe. A hint that does not fit in
 * the queue is dropped on purpose: the hole it leaves is seen at the next hint or poll, and read
 * from the log.
 */
@Component
final class LocalBroker implements Broker, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LocalBroker.class);
    private static final int HINTS_MAX = 10_000;
    private static final long POLL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<RoomId, RoomFeed> feeds = new ConcurrentHashMap<>();
    private final BlockingQueue<List<RoomBatch>> hints = new ArrayBlockingQueue<>(HINTS_MAX);
    private final EventLog eventLog;
    private final FeedDelivery delivery;
    private volatile boolean running;
    private Thread thread = new Thread();

    LocalBroker(EventLog eventLog, FeedDelivery delivery) {
        this.eventLog = eventLog;
        this.delivery = delivery;
    }

    @Override
    public void committed(List<RoomBatch> batches) {
        if (!hints.offer(batches)) {
            log.debug("Delivery lags; it will read from the log instead");
        }
    }

    @Override
    public Subscription subscribe(RoomId room, long after, Subscriber subscriber)
            throws InterruptedException {
        while (true) {
            RoomFeed feed = feeds.computeIfAbsent(room, this::feedFromItsHead);
            Place place = new Place(subscriber, leaving -> leave(feed, leaving));
            if (feed.add(place, after)) {
                return place;
            }
            feeds.remove(room, feed);
        }
    }

    private RoomFeed feedFromItsHead(RoomId room) {
        EventLog.Head head = eventLog.heads(List.of(room)).get(room);
        return new RoomFeed(room, head == null ? 0 : head.seq());
    }

    private void leave(RoomFeed feed, Place place) {
        if (feed.remove(place)) {
            feeds.remove(feed.room(), feed);
        }
    }

    private void deliverUntilStopped() {
        long nextPoll = System.nanoTime() + POLL_EVERY_NANOS;
        List<List<RoomBatch>> waiting = new ArrayList<>();
        while (running) {
            try {
                List<RoomBatch> first =
                        hints.poll(nextPoll - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (first != null) {
                    waiting.add(first);
                    hints.drainTo(waiting);
                    Hints.byRoom(waiting).forEach(this::deliver);
                    waiting.clear();
                }
                if (System.nanoTime() - nextPoll >= 0) {
                    nextPoll = System.nanoTime() + POLL_EVERY_NANOS;
                    catchMissedHints();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                waiting.clear();
                log.warn("Delivery failed and will read the log again: {}", failure.toString());
            }
        }
    }

    private void deliver(RoomId room, RoomBatch batch) {
        RoomFeed feed = feeds.get(room);
        if (feed != null) {
            delivery.deliver(feed, batch.events());
        }
    }

    private void catchMissedHints() {
        if (feeds.isEmpty()) {
            return;
        }
        eventLog.heads(List.copyOf(feeds.keySet()))
                .forEach(
                        (room, head) -> {
                            RoomFeed feed = feeds.get(room);
                            if (feed != null) {
                                delivery.deliverUpTo(feed, head.seq());
                            }
                        });
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("delivery").daemon().start(this::deliverUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

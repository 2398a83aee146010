package chat.beseda.connection.following;

import chat.beseda.connection.sending.Outbox;
import chat.beseda.database.EventLog;
import chat.beseda.database.StoredEvent;
import chat.beseda.delivery.Broker;
import chat.beseda.delivery.Subscription;
import chat.beseda.protocol.RoomId;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Brings a connection from "after N" to the live end of a room: reads the log a page at a time as
 * the outbox drains, and joins the feed when the head is near. Immutable; each replay runs on a
 * virtual thread of its own and may block there.
 */
@Component
public final class CatchUp {

    static final int PAGE_EVENTS_MAX = 500;
    static final int PAGE_BYTES_MAX = 60 * 1024;

    private final EventLog eventLog;
    private final Broker broker;
    private final Timer replays;
    private final LongTaskTimer replaysNow;

    public CatchUp(EventLog eventLog, Broker broker, MeterRegistry registry) {
        this.eventLog = eventLog;
        this.broker = broker;
        this.replays =
                Timer.builder("beseda.catch.up")
                        .description("Replays of a room for who was away")
                        .register(registry);
        this.replaysNow =
                LongTaskTimer.builder("beseda.catch.up.now")
                        .description("Replays that go on at the moment")
                        .register(registry);
    }

    /**
     * Joins the feed at once, without a replay; the caller answers and then lets the room flow.
     *
     * @param head a seq that the log is known to hold
     * @return the seq after which live events come
     */
    long join(RoomId room, long head, OpenRoom openRoom) throws InterruptedException {
        Subscription subscription = broker.subscribe(room, head, openRoom);
        openRoom.follow(subscription);
        return subscription.joinedAfter();
    }

    /** Replays what follows {@code after} and goes live; returns early when the room is closed. */
    void replay(RoomId room, long after, OpenRoom openRoom, Outbox outbox)
            throws InterruptedException {
        LongTaskTimer.Sample begun = replaysNow.start();
        try {
            replayMeasured(room, after, openRoom, outbox);
        } finally {
            replays.record(Duration.ofNanos(begun.stop()));
        }
    }

    private void replayMeasured(RoomId room, long after, OpenRoom openRoom, Outbox outbox)
            throws InterruptedException {
        long at = after;
        while (!openRoom.isClosed()) {
            List<StoredEvent> page = eventLog.read(room, at, PAGE_EVENTS_MAX, PAGE_BYTES_MAX);
            List<StoredEvent> seen = openRoom.seen(page);
            if (!seen.isEmpty()) {
                if (!outbox.replay(
                        openRoom.rendition().replay(room, seen), () -> !openRoom.isClosed())) {
                    return;
                }
                at = seen.getLast().seq();
            }
            if (seen.size() < page.size()) {
                openRoom.close();
                return;
            }
            if (isNearHead(page)) {
                long joined = join(room, at, openRoom);
                at = bridge(room, at, joined, openRoom, outbox);
                if (openRoom.flow()) {
                    return;
                }
            }
        }
    }

    /** A page that no limit cut short; what was committed since is bridged after joining. */
    private static boolean isNearHead(List<StoredEvent> page) {
        int bytes = page.stream().mapToInt(event -> event.json().length).sum();
        return page.size() < PAGE_EVENTS_MAX && bytes < PAGE_BYTES_MAX / 2;
    }

    /** Sends what was committed between the last page and the place in the feed. */
    private long bridge(RoomId room, long after, long upTo, OpenRoom openRoom, Outbox outbox)
            throws InterruptedException {
        long at = after;
        while (at < upTo) {
            List<StoredEvent> page = eventLog.read(room, at, PAGE_EVENTS_MAX, PAGE_BYTES_MAX);
            List<StoredEvent> rest = page.stream().filter(event -> event.seq() <= upTo).toList();
            List<StoredEvent> before = openRoom.seen(rest);
            if (before.isEmpty()
                    || !outbox.replay(
                            openRoom.rendition().replay(room, before),
                            () -> !openRoom.isClosed())) {
                return at;
            }
            at = before.getLast().seq();
            if (before.size() < rest.size()) {
                openRoom.close();
                return at;
            }
        }
        return at;
    }
}

package chat.beseda.delivery;

import chat.beseda.database.EventLog;
import chat.beseda.database.StoredEvent;
import chat.beseda.protocol.FrameCodec;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves one feed on: drops what was sent, reads what is missing, encodes each batch once. Confined
 * to the delivery thread.
 */
@Component
final class FeedDelivery {

    /** As much as one frame may join, so that a batch alone fits in a frame. */
    static final int BATCH_BYTES_MAX = 48 * 1024;

    private static final int LOG_PAGE_EVENTS_MAX = 1_000;

    private final EventLog eventLog;
    private final FrameCodec codec;
    private final DeliveryMeters meters;

    FeedDelivery(EventLog eventLog, FrameCodec codec, DeliveryMeters meters) {
        this.eventLog = eventLog;
        this.codec = codec;
        this.meters = meters;
    }

    /** Delivers events of ascending seq, and before them whatever the log holds in between. */
    void deliver(RoomFeed feed, List<StoredEvent> events) {
        List<StoredEvent> batch = new ArrayList<>();
        long expected = feed.sentSeq() + 1;
        int bytes = 0;
        for (StoredEvent event : events) {
            if (event.seq() < expected) {
                continue;
            }
            if (event.seq() > expected) {
                offer(feed, batch);
                deliverUpTo(feed, event.seq() - 1);
                bytes = 0;
                if (event.seq() <= feed.sentSeq()) {
                    expected = feed.sentSeq() + 1;
                    continue;
                }
            }
            if (bytes + event.json().length > BATCH_BYTES_MAX) {
                offer(feed, batch);
                bytes = 0;
            }
            batch.add(event);
            bytes += event.json().length + 1;
            expected = event.seq() + 1;
            if (event.leaver().isPresent()) {
                offer(feed, batch);
                bytes = 0;
            }
        }
        offer(feed, batch);
    }

    /** Reads the log until the feed has gone as far as {@code head}. */
    void deliverUpTo(RoomFeed feed, long head) {
        while (feed.sentSeq() < head) {
            List<StoredEvent> missing =
                    eventLog.read(
                            feed.room(), feed.sentSeq(), LOG_PAGE_EVENTS_MAX, BATCH_BYTES_MAX);
            if (missing.isEmpty()) {
                throw new IllegalStateException(
                        "The log of " + feed.room() + " ends before #" + head);
            }
            offerInRuns(feed, missing);
        }
    }

    /** What the log held, cut wherever somebody may hear of nothing more. */
    private void offerInRuns(RoomFeed feed, List<StoredEvent> events) {
        List<StoredEvent> run = new ArrayList<>();
        for (StoredEvent event : events) {
            run.add(event);
            if (event.leaver().isPresent()) {
                offer(feed, run);
            }
        }
        offer(feed, run);
    }

    /** A run ends with the event that sends somebody away, or sends nobody away. */
    private void offer(RoomFeed feed, List<StoredEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<byte[]> bodies = events.stream().map(StoredEvent::json).toList();
        Frame frame = Frame.shared(codec.encodeStored(feed.room(), bodies));
        int places = feed.offer(new Batch(feed.room(), events, frame));
        meters.offered(events.size(), places);
        events.getLast().leaver().ifPresent(feed::sendAway);
        events.clear();
    }
}

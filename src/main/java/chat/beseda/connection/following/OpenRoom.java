package chat.beseda.connection.following;

import chat.beseda.connection.sending.Outbox;
import chat.beseda.database.StoredEvent;
import chat.beseda.delivery.Batch;
import chat.beseda.delivery.Frame;
import chat.beseda.delivery.Subscriber;
import chat.beseda.delivery.Subscription;
import chat.beseda.protocol.PersonId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One room that a connection follows. Live batches are held until the answer and the replay before
 * them have gone into the outbox; then they flow. Thread-safe; its lock is taken inside the feed's
 * and outside the outbox's.
 */
final class OpenRoom implements Subscriber {

    /** More than this is not held; the replay then reads it from the log instead. */
    static final int HELD_BYTES_MAX = 256 * 1024;

    private final PersonId person;
    private final Outbox outbox;
    private final Rendition rendition;
    private final Supplier<OptionalLong> visibleFrom;
    private final Queue<Batch> held = new ArrayDeque<>(0);
    private @Nullable Subscription subscription;
    private int heldBytes;
    private boolean overrun;
    private boolean flowing;
    private volatile boolean closed;

    /**
     * A room that somebody is about to follow.
     *
     * @param visibleFrom above which seq they see it now; empty if they may not see it any more
     */
    OpenRoom(
            PersonId person,
            Outbox outbox,
            Rendition rendition,
            Supplier<OptionalLong> visibleFrom) {
        this.person = person;
        this.visibleFrom = visibleFrom;
        this.outbox = outbox;
        this.rendition = rendition;
    }

    /**
     * As much of a replay's page as the person may see: it ends where they were sent away, unless
     * they are back and see what followed, too.
     */
    List<StoredEvent> seen(List<StoredEvent> page) {
        for (int i = 0; i < page.size(); i++) {
            StoredEvent event = page.get(i);
            if (event.leaver().filter(person::equals).isPresent() && !sees(event.seq() + 1)) {
                return page.subList(0, i + 1);
            }
        }
        return page;
    }

    private boolean sees(long seq) {
        OptionalLong from = visibleFrom.get();
        return from.isPresent() && from.getAsLong() < seq;
    }

    Rendition rendition() {
        return rendition;
    }

    @Override
    public PersonId person() {
        return person;
    }

    /** What was offered until now still goes out; the place in the feed is gone already. */
    @Override
    public synchronized void sentAway() {
        if (flowing) {
            closed = true;
        } else {
            // A replay is under way: it ends by itself where the person may read no more.
            overrun = true;
            held.clear();
        }
        subscription = null;
    }

    @Override
    public synchronized void offer(Batch batch) {
        if (flowing) {
            send(batch);
            return;
        }
        heldBytes += batch.frame().size();
        if (closed || overrun || heldBytes > HELD_BYTES_MAX) {
            overrun = true;
            held.clear();
        } else {
            held.add(batch);
        }
    }

    /** Keeps the place in the feed, to be given back; false if the room was closed meanwhile. */
    boolean follow(Subscription joined) {
        synchronized (this) {
            if (!closed) {
                subscription = joined;
                return true;
            }
        }
        joined.cancel();
        return false;
    }

    /**
     * Lets the live batches through, those held back first.
     *
     * @return false if more had to be held than may be: the place in the feed is then given back,
     *     and whoever replays goes on reading the log and follows again
     */
    boolean flow() {
        Subscription leaving;
        synchronized (this) {
            if (!overrun) {
                flowing = !closed;
                held.forEach(this::send);
                held.clear();
                return true;
            }
            leaving = leave();
        }
        cancel(leaving);
        return false;
    }

    /** Gives the place in the feed back; the room stays open for whoever replays. */
    void unfollow() {
        Subscription leaving;
        synchronized (this) {
            leaving = leave();
        }
        cancel(leaving);
    }

    private void send(Batch batch) {
        for (Frame frame : rendition.live(batch)) {
            outbox.offer(frame);
        }
    }

    /** Read without the lock: the outbox asks it inside its own. */
    boolean isClosed() {
        return closed;
    }

    /** Leaves the feed; idempotent. Nothing more of the room is sent afterwards. */
    void close() {
        Subscription leaving;
        synchronized (this) {
            closed = true;
            leaving = leave();
        }
        outbox.wake();
        cancel(leaving);
    }

    private @Nullable Subscription leave() {
        Subscription leaving = subscription;
        subscription = null;
        held.clear();
        heldBytes = 0;
        overrun = false;
        flowing = false;
        return leaving;
    }

    /** Without the own lock, because the feed's lock comes before it. */
    private static void cancel(@Nullable Subscription leaving) {
        if (leaving != null) {
            leaving.cancel();
        }
    }
}

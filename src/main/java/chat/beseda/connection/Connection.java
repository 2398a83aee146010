package chat.beseda.connection;

import chat.beseda.account.Person;
import chat.beseda.connection.sending.FrameSender;
import chat.beseda.connection.sending.Outbox;
import chat.beseda.delivery.Frame;
import chat.beseda.presence.Viewer;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.ServerMessage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser or program at the other end: its outbox, its feeds and its ending. Thread-safe;
 * sending only enqueues.
 */
public final class Connection implements Outbox.Owner, Viewer {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final int IDLE_BYTES_MAX = 64 * 1024;

    private final Person person;
    private final FrameSender sender;
    private final Voice voice;
    private final Outbox outbox;
    private final LifeSigns lifeSigns;
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
    private volatile Runnable farewell = () -> {};
    private volatile Predicate<RoomId> following = room -> false;

    /** Why and when the connection was told to end. */
    private record Ending(CloseCode code, long sinceNanos) {}

    public Connection(Person person, FrameSender sender, Voice voice, LifeSigns lifeSigns) {
        this.person = person;
        this.sender = sender;
        this.voice = voice;
        this.lifeSigns = lifeSigns;
        this.outbox = new Outbox(sender, this);
    }

    @Override
    public Person person() {
        return person;
    }

    /** What is only of the moment waits for nothing, and nothing waits for it. */
    @Override
    public boolean showIfIdle(Frame frame) {
        boolean idle = outbox.waitingBytes() < IDLE_BYTES_MAX;
        if (idle) {
            outbox.offer(frame);
        }
        return idle;
    }

    public Outbox outbox() {
        return outbox;
    }

    public LifeSigns lifeSigns() {
        return lifeSigns;
    }

    /** What is to be let go of when the connection ends; run once. */
    public void whenEnded(Runnable letGo) {
        farewell = letGo;
    }

    /** Which rooms are followed on it, from now on to be asked there. */
    public void whatIsFollowed(Predicate<RoomId> asking) {
        following = asking;
    }

    /** Whether the room's events reach it at the moment. */
    public boolean follows(RoomId room) {
        return following.test(room);
    }

    public void send(ServerMessage message) {
        voice.say(message).ifPresent(outbox::offer);
    }

    public void ping() {
        sender.ping();
    }

    /** Ends the connection with a closing handshake; the first reason wins. */
    public void close(CloseCode code, String reason) {
        if (begin(code)) {
            sender.close(code, reason);
        }
    }

    /** Ends the connection without one, because nobody is there to answer. */
    public void abort() {
        begin(CloseCode.GOING_AWAY);
        sender.abort();
    }

    /**
     * The socket is gone, for whatever reason; idempotent. Jetty says so from within a send, which
     * may be the delivery thread's, inside a feed's lock: leaving the feed must wait for it.
     */
    void ended() {
        Thread.startVirtualThread(() -> begin(CloseCode.NORMAL));
    }

    /** With which code we ended it; {@link CloseCode#NORMAL} if the other end went first. */
    CloseCode endCode() {
        Ending begun = ending.get();
        return begun == null ? CloseCode.NORMAL : begun.code();
    }

    /** Whether it was told to end, by whoever; the socket may live a little longer. */
    public boolean isEnding() {
        return ending.get() != null;
    }

    /** How long ago the closing handshake began, in nanoseconds; negative if it did not. */
    public long closingNanos(long nowNanos) {
        Ending begun = ending.get();
        return begun == null ? -1 : nowNanos - begun.sinceNanos();
    }

    @Override
    public void tooSlow() {
        // Said by the delivery thread, inside a feed's lock: leaving the feed must wait for it.
        Thread.startVirtualThread(
                () -> close(CloseCode.TOO_SLOW, "too slow; come back with after"));
    }

    @Override
    public void broken(Throwable reason) {
        log.debug("The connection of {} broke: {}", person.id(), reason.toString());
        Thread.startVirtualThread(this::abort);
    }

    private boolean begin(CloseCode code) {
        if (!ending.compareAndSet(null, new Ending(code, System.nanoTime()))) {
            return false;
        }
        outbox.end();
        farewell.run();
        return true;
    }
}

package chat.beseda.connection.following;

import chat.beseda.account.Person;
import chat.beseda.connection.sending.Outbox;
import chat.beseda.protocol.FeedRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.RoomId;
import chat.beseda.room.Room;
import chat.beseda.room.Rooms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The rooms that one connection follows. Thread-safe: opened and closed by the connection's reading
 * thread, ended by whichever thread ends the connection.
 */
public final class ConnectionFeeds {

    /** With more than this to replay, reading the history anew is quicker for everybody. */
    static final long REPLAY_EVENTS_MAX = 50_000;

    private final Rooms rooms;
    private final CatchUp catchUp;
    private final Outbox outbox;
    private final Map<RoomId, OpenRoom> open = new ConcurrentHashMap<>();
    private volatile boolean ended;

    public ConnectionFeeds(Rooms rooms, CatchUp catchUp, Outbox outbox) {
        this.rooms = rooms;
        this.catchUp = catchUp;
        this.outbox = outbox;
    }

    /** Follows a room; answers before anything of the room is sent. */
    public void open(
            Person person, FeedRequest.Open request, Tongue tongue, Consumer<Ok.Opened> answer)
            throws InterruptedException {
        Room room = rooms.enter(person, request.room());
        OpenRoom openRoom = replace(person, room, tongue.in(room));
        long after = request.after().orElse(-1);
        if (isOutOfReach(request, room)) {
            long joined = catchUp.join(room.id(), room.seq(), openRoom);
            requireStillSeen(person, request.room(), room, joined);
            answer.accept(new Ok.Opened(joined, room.epoch(), true));
            goLive(room.id(), joined, joined, openRoom);
        } else if (after == room.seq()) {
            long joined = catchUp.join(room.id(), after, openRoom);
            answer.accept(new Ok.Opened(joined, room.epoch(), false));
            goLive(room.id(), after, joined, openRoom);
        } else {
            answer.accept(new Ok.Opened(room.seq(), room.epoch(), false));
            replay(room.id(), after, openRoom);
        }
    }

    /** Who was sent away while they came in has missed that event, and hears nothing more. */
    private void requireStillSeen(Person person, RoomId asked, Room room, long joined) {
        if (joined != room.seq() && rooms.visibleFrom(person, asked).isEmpty()) {
            close(room.id());
            throw Rooms.noSuchRoom();
        }
    }

    /** Leaves a room, by the name that the person has for it. */
    public void close(Person person, RoomId room) {
        close(room.equals(RoomId.ME) ? RoomId.ownLog(person.id()) : room);
    }

    /** Whether the room is followed at the moment. */
    public boolean isOpen(RoomId room) {
        OpenRoom followed = open.get(room);
        return followed != null && !followed.isClosed();
    }

    private void close(RoomId room) {
        OpenRoom leaving = open.remove(room);
        if (leaving != null) {
            leaving.close();
        }
    }

    /** Leaves every room; idempotent. */
    public void end() {
        ended = true;
        open.keySet().forEach(this::close);
    }

    private OpenRoom replace(Person person, Room room, Rendition rendition) {
        OpenRoom fresh =
                new OpenRoom(
                        person.id(),
                        outbox,
                        rendition,
                        () -> rooms.visibleFrom(person, room.nameForAsker()));
        OpenRoom previous = open.put(room.id(), fresh);
        if (previous != null) {
            previous.close();
        }
        if (ended) {
            close(room.id());
        }
        return fresh;
    }

    private static boolean isOutOfReach(FeedRequest.Open request, Room room) {
        if (request.after().isEmpty()
                || request.epoch().filter(epoch -> !epoch.equals(room.epoch())).isPresent()) {
            return true;
        }
        long after = request.after().getAsLong();
        return after < room.visibleFrom()
                || after < 0
                || after > room.seq()
                || room.seq() - after > REPLAY_EVENTS_MAX;
    }

    /** Joined where the client stands, in nearly all cases; else what came between is replayed. */
    private void goLive(RoomId room, long after, long joined, OpenRoom openRoom) {
        if (joined != after || !openRoom.flow()) {
            openRoom.unfollow();
            replay(room, after, openRoom);
        }
    }

    private void replay(RoomId room, long after, OpenRoom openRoom) {
        Thread.ofVirtual()
                .name("catch-up")
                .start(
                        () -> {
                            try {
                                catchUp.replay(room, after, openRoom, outbox);
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            } catch (RuntimeException failure) {
                                outbox.failed(failure);
                            }
                        });
    }
}

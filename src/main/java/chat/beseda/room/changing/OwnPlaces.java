package chat.beseda.room.changing;

import chat.beseda.account.Person;
import chat.beseda.database.Change;
import chat.beseda.database.Transaction;
import chat.beseda.database.Writer;
import chat.beseda.protocol.OwnEvent;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomLevel;
import chat.beseda.room.Action;
import chat.beseda.room.Rooms;
import chat.beseda.room.standing.Doorkeeper;
import chat.beseda.room.standing.MembershipStore;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How far people have read and of what they want to be told, written to their own logs. What
 * somebody reads within a second is written once, the farthest of it. Thread-safe.
 */
@Component
final class OwnPlaces {

    private static final int READ_EVERY_MS = 1_000;

    private final Rooms rooms;
    private final Writer writer;
    private final Doorkeeper doorkeeper = new Doorkeeper();
    private final MembershipStore memberships = new MembershipStore();
    private final Map<Mark, Waiting> waiting = new ConcurrentHashMap<>();
    private final Executor later =
            CompletableFuture.delayedExecutor(READ_EVERY_MS, TimeUnit.MILLISECONDS);

    /** Whose mark in which room. */
    private record Mark(PersonId person, RoomId room) {}

    /** The farthest that was read, and who waits until it is written. */
    private record Waiting(long seq, CompletableFuture<Boolean> written) {

        Waiting farther(Waiting other) {
            return new Waiting(Math.max(seq, other.seq), written);
        }
    }

    /** What happens to the person's membership of a room; {@code head} is the room's. */
    @FunctionalInterface
    private interface Deed {

        boolean in(Transaction transaction, long head) throws SQLException;
    }

    /** Makes the event from its place in the person's own log and its time. */
    @FunctionalInterface
    private interface Noting {

        OwnEvent event(long place, long at);
    }

    OwnPlaces(Rooms rooms, Writer writer) {
        this.rooms = rooms;
        this.writer = writer;
    }

    /**
     * Everything up to {@code seq} was seen; written within a second.
     *
     * @return whether that was news
     */
    CompletableFuture<Boolean> read(Person person, RoomId room, long seq) {
        rooms.enter(person, room);
        Mark mark = new Mark(person.id(), room);
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        Waiting now = waiting.merge(mark, new Waiting(seq, written), Waiting::farther);
        if (now.written() == written) {
            later.execute(() -> write(person, mark));
        }
        return now.written();
    }

    private void write(Person person, Mark mark) {
        Waiting due = waiting.remove(mark);
        if (due == null) {
            return;
        }
        submit(
                        person,
                        mark.room(),
                        (transaction, head) ->
                                read(transaction, person, mark.room(), Math.min(due.seq(), head)))
                .whenComplete(
                        (news, failure) -> {
                            if (failure == null) {
                                due.written().complete(news);
                            } else {
                                due.written().completeExceptionally(failure);
                            }
                        });
    }

    private boolean read(Transaction transaction, Person person, RoomId room, long seq)
            throws SQLException {
        if (!memberships.read(transaction, room, person.id(), seq)) {
            return false;
        }
        return note(
                transaction,
                person,
                (place, at) -> new OwnEvent.ReadUpTo(place, person.author(), at, room, seq));
    }

    /** Writes the event to the person's own log; true, because that was news. */
    private static boolean note(Transaction transaction, Person person, Noting noting)
            throws SQLException {
        RoomId own = RoomId.ownLog(person.id());
        long at = transaction.now(own);
        transaction.append(own, place -> noting.event(place, at));
        return true;
    }

    /** {@code seq} and what follows it is to be seen again. */
    CompletableFuture<Boolean> unread(Person person, RoomId room, long seq) {
        rooms.enter(person, room);
        return submit(
                person,
                room,
                (transaction, head) -> {
                    if (!memberships.unread(transaction, room, person.id(), seq)) {
                        return false;
                    }
                    return note(
                            transaction,
                            person,
                            (place, at) ->
                                    new OwnEvent.MarkedUnread(
                                            place, person.author(), at, room, seq));
                });
    }

    /** Of how much in the room the person wants to be told. */
    CompletableFuture<Boolean> level(Person person, RoomId room, RoomLevel level) {
        rooms.enter(person, room);
        return submit(
                person,
                room,
                (transaction, head) -> {
                    if (!memberships.level(transaction, room, person.id(), level)) {
                        return false;
                    }
                    return note(
                            transaction,
                            person,
                            (place, at) ->
                                    new OwnEvent.LevelSet(place, person.author(), at, room, level));
                });
    }

    private CompletableFuture<Boolean> submit(Person person, RoomId room, Deed deed) {
        if (!person.id().hasAccount()) {
            // Guests without an account keep no place.
            return CompletableFuture.completedFuture(false);
        }
        return writer.submit(
                new Change<Boolean>() {
                    @Override
                    public RoomId room() {
                        return RoomId.ownLog(person.id());
                    }

                    @Override
                    public Boolean apply(Transaction transaction) throws SQLException {
                        MembershipStore.Found found =
                                doorkeeper.admit(transaction, person, room, Action.READ);
                        return found.standing().member() && deed.in(transaction, found.head());
                    }
                });
    }
}

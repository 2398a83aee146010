package chat.beseda.room.finding;

import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.ServerMessage.OwnLog;
import chat.beseda.room.Action;
import chat.beseda.room.OwnRoom;
import chat.beseda.room.Room;
import chat.beseda.room.Rooms;
import chat.beseda.room.standing.Doorkeeper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** The rooms as their members reach them. Thread-safe. */
@Component
final class MemberRooms implements Rooms {

    private static final int REACHES_MAX = 50_000;
    private static final Duration REACH_KEPT = Duration.ofSeconds(10);

    /** Somebody and a room that was theirs a moment ago. */
    private record Reach(PersonId person, RoomId room) {}

    private final RoomStore store;
    private final Doorkeeper doorkeeper = new Doorkeeper();

    /** Spares those who post a question to the database; the transaction asks again. */
    private final Cache<Reach, Boolean> reached =
            Caffeine.newBuilder().maximumSize(REACHES_MAX).expireAfterWrite(REACH_KEPT).build();

    MemberRooms(RoomStore store) {
        this.store = store;
    }

    @Override
    public Room enter(Person person, RoomId room) {
        return find(person, room).orElseThrow(Rooms::noSuchRoom);
    }

    @Override
    public OptionalLong visibleFrom(Person person, RoomId room) {
        return find(person, room)
                .map(found -> OptionalLong.of(found.visibleFrom()))
                .orElse(OptionalLong.empty());
    }

    private Optional<Room> find(Person person, RoomId room) {
        if (room.equals(RoomId.ME)) {
            return person.id().hasAccount() ? store.ownLog(person) : Optional.empty();
        }
        return store.find(person, room, Action.READ);
    }

    @Override
    public void checkReach(Person person, RoomId room, String id) {
        Reach reach = new Reach(person.id(), room);
        if (reached.getIfPresent(reach) != null) {
            return;
        }
        if (!room.equals(RoomId.ME) && store.find(person, room, Action.READ).isPresent()) {
            reached.put(reach, true);
        } else if (!store.hasChanged(person, id)) {
            throw Rooms.noSuchRoom();
        }
    }

    @Override
    public boolean mayPost(Person person, RoomId room) {
        return store.find(person, room, Action.POST).isPresent();
    }

    @Override
    public long checkMay(Transaction transaction, Person person, RoomId room, Action action)
            throws SQLException {
        return doorkeeper.admit(transaction, person, room, action).visibleFrom();
    }

    @Override
    public List<OwnRoom> of(Person person) {
        return person.id().hasAccount() ? store.roomsOf(person.id()) : store.publicRooms();
    }

    @Override
    public Optional<OwnLog> ownLog(Person person) {
        return person.id().hasAccount() ? store.ownHead(person) : Optional.empty();
    }
}

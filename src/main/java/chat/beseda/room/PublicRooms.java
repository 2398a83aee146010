package chat.beseda.room;

import chat.beseda.account.Person;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The public rooms, which everybody may enter. Thread-safe: what is known of them is replaced as a
 * whole.
 */
@Component
final class PublicRooms implements Rooms {

    private final RoomStore store;

    /** For posting, which reads nothing: every listing of the rooms renews it. */
    private volatile Set<RoomId> known;

    PublicRooms(RoomStore store) {
        this.store = store;
        this.known = ids(store.publicRooms());
    }

    @Override
    public Room enter(Person person, RoomId room) {
        return store.publicRoom(room).orElseThrow(PublicRooms::noSuchRoom);
    }

    @Override
    public void checkMayPost(Person person, RoomId room) {
        if (!known.contains(room)) {
            throw noSuchRoom();
        }
    }

    @Override
    public List<Room> of(Person person) {
        List<Room> rooms = store.publicRooms();
        known = ids(rooms);
        return rooms;
    }

    private static Set<RoomId> ids(List<Room> rooms) {
        return rooms.stream().map(Room::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Refusal noSuchRoom() {
        return new Refusal(ErrorCode.NO_SUCH_ROOM, "There is no such room, or it is not yours.");
    }
}

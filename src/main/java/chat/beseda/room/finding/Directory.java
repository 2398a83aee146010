package chat.beseda.room.finding;

import chat.beseda.account.Names;
import chat.beseda.account.Person;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomRequest;
import chat.beseda.room.Rooms;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rooms and people that one may find, a page at a time. Thread-safe. */
@Component
public final class Directory {

    static final int PAGE_MAX = 50;

    private final DirectoryStore store;
    private final Rooms rooms;

    Directory(DirectoryStore store, Rooms rooms) {
        this.store = store;
        this.rooms = rooms;
    }

    /** Public rooms, and the person's own private ones. */
    public Ok.RoomList rooms(Person person, RoomRequest.Rooms asked) {
        refuseGuests(person);
        String wanted = asked.text().map(Names::key).orElse("");
        List<Ok.FoundRoom> found =
                store.rooms(person.id()).stream()
                        .filter(room -> Names.key(room.name()).contains(wanted))
                        .toList();
        int from = asked.after().map(after -> following(found, after)).orElse(0);
        int to = Math.min(from + PAGE_MAX, found.size());
        return new Ok.RoomList(store.counted(found.subList(from, to)), to < found.size());
    }

    /** Everybody with an account, or who is in a room of the asker's. */
    public Ok.PersonList people(Person person, RoomRequest.People asked) {
        Optional<RoomId> room = asked.room().map(id -> rooms.enter(person, id).id());
        if (room.isEmpty()) {
            refuseGuests(person);
        }
        List<Ok.FoundPerson> found =
                store.people(room, asked.text().map(Names::key), asked.after(), PAGE_MAX + 1);
        boolean more = found.size() > PAGE_MAX;
        return new Ok.PersonList(more ? found.subList(0, PAGE_MAX) : found, more);
    }

    /** After one that is not there any more, nothing follows. */
    private static int following(List<Ok.FoundRoom> rooms, RoomId id) {
        int index = rooms.stream().map(Ok.FoundRoom::id).toList().indexOf(id);
        return index < 0 ? rooms.size() : index + 1;
    }

    private static void refuseGuests(Person person) {
        if (person.guest()) {
            throw new Refusal(
                    ErrorCode.NOT_ALLOWED, "The directory is for people with an account.");
        }
    }
}

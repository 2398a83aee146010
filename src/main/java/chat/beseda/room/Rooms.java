package chat.beseda.room;

import chat.beseda.account.Person;
import chat.beseda.protocol.RoomId;
import java.util.List;

/** Every way to a room leads through the asker's own right to be there. Thread-safe. */
public interface Rooms {

    /**
     * The room, or a {@code no-such-room} refusal, the same for "not yours" and "does not exist".
     */
    Room enter(Person person, RoomId room);

    /** The same check without reading the database, for who is about to post. */
    void checkMayPost(Person person, RoomId room);

    /** All rooms that the person may enter. */
    List<Room> of(Person person);
}

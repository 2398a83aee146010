package chat.beseda.connection.following;

import chat.beseda.account.Person;
import chat.beseda.database.EventLog;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.room.Room;
import chat.beseda.room.Rooms;
import java.util.List;

/** One public room, the lobby, over a log. Immutable. */
public record FakeRooms(EventLog eventLog) implements Rooms {

    @Override
    public Room enter(Person person, RoomId room) {
        checkMayPost(person, room);
        EventLog.Head head = eventLog.heads(List.of(room)).get(room);
        return new Room(room, "Lobby", "public", head.seq(), head.epoch());
    }

    @Override
    public void checkMayPost(Person person, RoomId room) {
        if (!room.equals(RoomId.LOBBY)) {
            throw new Refusal(ErrorCode.NO_SUCH_ROOM, "There is no such room.");
        }
    }

    @Override
    public List<Room> of(Person person) {
        return List.of(enter(person, RoomId.LOBBY));
    }
}

package chat.beseda.connection.following;

import chat.beseda.account.Person;
import chat.beseda.database.EventLog;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;
import chat.beseda.protocol.RoomLevel;
import chat.beseda.protocol.ServerMessage.OwnLog;
import chat.beseda.room.Action;
import chat.beseda.room.OwnRoom;
import chat.beseda.room.Room;
import chat.beseda.room.Rooms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One public room, the lobby, over a log. Immutable.
 *
 * @param stillVisibleFrom what somebody sees of it who asks again later
 */
public record FakeRooms(EventLog eventLog, OptionalLong stillVisibleFrom) implements Rooms {

    /** A lobby that everybody sees for good. */
    public FakeRooms(EventLog eventLog) {
        this(eventLog, OptionalLong.of(0));
    }

    @Override
    public Room enter(Person person, RoomId room) {
        checkReach(person, room, "");
        EventLog.Head head = eventLog.heads(List.of(room)).get(room);
        return new Room(room, "Lobby", RoomKind.PUBLIC, head.seq(), head.epoch());
    }

    @Override
    public OptionalLong visibleFrom(Person person, RoomId room) {
        return room.equals(RoomId.LOBBY) ? stillVisibleFrom : OptionalLong.empty();
    }

    @Override
    public long checkMay(Transaction transaction, Person person, RoomId room, Action action) {
        checkReach(person, room, "");
        return 0;
    }

    @Override
    public boolean mayPost(Person person, RoomId room) {
        return room.equals(RoomId.LOBBY);
    }

    @Override
    public void checkReach(Person person, RoomId room, String id) {
        if (!room.equals(RoomId.LOBBY)) {
            throw new Refusal(ErrorCode.NO_SUCH_ROOM, "There is no such room.");
        }
    }

    @Override
    public List<OwnRoom> of(Person person) {
        Room lobby = enter(person, RoomId.LOBBY);
        return List.of(
                new OwnRoom(lobby, "", false, List.of(), lobby.seq(), 0, RoomLevel.EVERYTHING));
    }

    @Override
    public Optional<OwnLog> ownLog(Person person) {
        return Optional.empty();
    }
}

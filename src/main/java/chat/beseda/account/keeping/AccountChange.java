package chat.beseda.account.keeping;

import chat.beseda.database.Change;
import chat.beseda.protocol.RoomId;

/** A change that touches no room's log, and so fits anywhere among those that do. */
@FunctionalInterface
public interface AccountChange<R> extends Change<R> {

    @Override
    default RoomId room() {
        return RoomId.LOBBY;
    }
}

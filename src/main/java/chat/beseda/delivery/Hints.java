package chat.beseda.delivery;

import chat.beseda.database.RoomBatch;
import chat.beseda.database.StoredEvent;
import chat.beseda.protocol.RoomId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what several transactions committed into one batch a room. Holds no state. */
final class Hints {

    private Hints() {}

    static Map<RoomId, RoomBatch> byRoom(List<List<RoomBatch>> transactions) {
        Map<RoomId, RoomBatch> byRoom = new LinkedHashMap<>();
        for (List<RoomBatch> transaction : transactions) {
            for (RoomBatch batch : transaction) {
                byRoom.merge(batch.room(), batch, Hints::join);
            }
        }
        return byRoom;
    }

    private static RoomBatch join(RoomBatch earlier, RoomBatch later) {
        List<StoredEvent> all = new ArrayList<>(earlier.events());
        all.addAll(later.events());
        return new RoomBatch(earlier.room(), all);
    }
}

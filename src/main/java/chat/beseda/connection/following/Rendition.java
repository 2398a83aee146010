package chat.beseda.connection.following;

import chat.beseda.database.StoredEvent;
import chat.beseda.delivery.Batch;
import chat.beseda.delivery.Frame;
import chat.beseda.protocol.RoomId;
import java.util.List;

/** How events are put into frames for one way of speaking. Immutable. */
interface Rendition {

    /** The frames of a live batch, shared by everybody who is spoken to like this. */
    List<Frame> live(Batch batch);

    /** The frames of a page of a replay, for one connection; perhaps none. */
    List<Frame> replay(RoomId room, List<StoredEvent> events);
}

package chat.beseda.room;

import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomKind;

/**
 * A room as somebody who may enter sees it. Immutable.
 *
 * @param visibleFrom the person sees what lies above this seq
 */
public record Room(
        RoomId id, String name, RoomKind kind, long seq, String epoch, long visibleFrom) {

    /** A room that is seen from its beginning. */
    public Room(RoomId id, String name, RoomKind kind, long seq, String epoch) {
        this(id, name, kind, seq, epoch, 0);
    }

    /** By which name somebody asks for it: their own log has the same name for everybody. */
    public RoomId nameForAsker() {
        return kind == RoomKind.ME ? RoomId.ME : id;
    }
}

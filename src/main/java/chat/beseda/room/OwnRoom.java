package chat.beseda.room;

import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomLevel;
import java.util.List;

/**
 * A room in somebody's own list. Immutable.
 *
 * @param people of a direct room, the others
 * @param read up to which seq the person has seen it
 * @param unread messages of others above that, at most {@link Unread#COUNTED_MAX}
 */
public record OwnRoom(
        Room room,
        String topic,
        boolean archived,
        List<PersonId> people,
        long read,
        int unread,
        RoomLevel level) {

    /** The same, counted. */
    public OwnRoom with(int counted) {
        return new OwnRoom(room, topic, archived, people, read, counted, level);
    }
}

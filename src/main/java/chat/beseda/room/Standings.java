package chat.beseda.room;

import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.util.Map;
import java.util.Set;

/** How a room stands to those of its members who are not looking at it. Thread-safe. */
public interface Standings {

    /** The head of the room and what somebody has not seen, see {@link OwnRoom}. */
    record News(long head, long read, int unread) {

        /** The same, counted. */
        public News with(int counted) {
            return new News(head, read, counted);
        }
    }

    /** For those of the people who are in the room. */
    Map<PersonId, News> newsOf(RoomId room, Set<PersonId> people);
}

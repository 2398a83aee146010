package chat.beseda.room;

import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.util.Map;

/**
 * Counts what people have not seen: messages of others above the seq up to which they read, at most
 * {@link #COUNTED_MAX} of them. Answered by whoever keeps messages. Thread-safe; reads the
 * database.
 */
public interface Unread {

    /** Beyond this nobody counts. */
    int COUNTED_MAX = 1_000;

    /** For one person, in each of these rooms. */
    Map<RoomId, Integer> in(Map<RoomId, Long> readUpTo, PersonId person);

    /** In one room, for each of these people. */
    Map<PersonId, Integer> of(Map<PersonId, Long> readUpTo, RoomId room);
}

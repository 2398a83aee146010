package chat.beseda.database.writing;

import chat.beseda.database.RoomBatch;
import chat.beseda.database.StoredEvent;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The end of a room's log within one transaction. Confined to the writer's thread. */
final class RoomLog {

    private final RoomId room;
    private final long headBefore;
    private final List<StoredEvent> appended;
    private long at;

    RoomLog(RoomId room, long head, long at) {
        this(room, head, at, new ArrayList<>());
    }

    private RoomLog(RoomId room, long head, long at, List<StoredEvent> appended) {
        this.room = room;
        this.headBefore = head;
        this.at = at;
        this.appended = appended;
    }

    /** A copy to go back to when a change is taken out. */
    RoomLog copy() {
        return new RoomLog(room, headBefore, at, new ArrayList<>(appended));
    }

    RoomId room() {
        return room;
    }

    long head() {
        return headBefore + appended.size();
    }

    /** The time of the last event. */
    long at() {
        return at;
    }

    boolean grew() {
        return !appended.isEmpty();
    }

    void add(byte[] json, long eventAt, Optional<PersonId> leaver) {
        appended.add(new StoredEvent(head() + 1, json, leaver));
        at = eventAt;
    }

    /** Keeps what will be told to listeners equal to what is stored. */
    void replace(long seq, byte[] json) {
        if (seq > headBefore) {
            int index = (int) (seq - headBefore - 1);
            appended.set(index, new StoredEvent(seq, json, appended.get(index).leaver()));
        }
    }

    RoomBatch batch() {
        return new RoomBatch(room, List.copyOf(appended));
    }
}

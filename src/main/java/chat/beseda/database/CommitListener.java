package chat.beseda.database;

import java.util.List;

/** Hears of committed events, on the writer's thread: it must only enqueue. */
public interface CommitListener {

    /** After the changes' futures were completed. A hint: it may be lost with the process. */
    void committed(List<RoomBatch> batches);
}

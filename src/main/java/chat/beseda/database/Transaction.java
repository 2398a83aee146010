package chat.beseda.database;

import chat.beseda.protocol.Event;
import chat.beseda.protocol.RoomId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongFunction;

/**
 * The writer's open transaction. Confined to the writer's thread, and to the call it is given to.
 */
public interface Transaction {

    /** The writer's connection; committing and rolling back are the writer's own business. */
    Connection connection();

    /**
     * Gives the room's next seq to an event and writes it to the log.
     *
     * @param event makes the event from its seq
     */
    <E extends Event> E append(RoomId room, LongFunction<E> event) throws SQLException;
}

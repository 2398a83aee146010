package chat.beseda.database;

import chat.beseda.protocol.Event;
import chat.beseda.protocol.RoomId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * The writer's open transaction. Confined to the writer's thread, and to the call it is given to.
 */
public interface Transaction {

    /** The writer's connection; committing and rolling back are the writer's own business. */
    Connection connection();

    /**
     * A statement that is prepared once and kept: not to be closed, its results are.
     *
     * @param sql a constant of the program
     */
    PreparedStatement statement(String sql) throws SQLException;

    /**
     * The time for the room's next event in milliseconds since 1970, UTC. When the clock was set
     * back by less than a minute, the time of the room's last event is held; a larger step is
     * believed, so that a clock that once ran ahead does not hold a room in the future.
     */
    long now(RoomId room) throws SQLException;

    /**
     * Gives the room's next seq to an event and writes it to the log.
     *
     * @param event makes the event from its seq
     */
    <E extends Event> E append(RoomId room, LongFunction<E> event) throws SQLException;

    /**
     * Rewrites the stored event {@code target} and every event that has it as its target, in place:
     * seqs stay, and a replay gives what is stored now.
     */
    void rewrite(RoomId room, long target, UnaryOperator<Event> rewriting) throws SQLException;
}

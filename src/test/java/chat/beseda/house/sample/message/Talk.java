package chat.beseda.house.sample.message;

import chat.beseda.house.sample.connection.Door;
import java.sql.Connection;
import java.sql.SQLException;

/** A feature that knows the porch, and reads the database behind its store's back. */
public record Talk(Door door) {

    boolean isQuiet(Connection connection) throws SQLException {
        return connection.isClosed();
    }
}

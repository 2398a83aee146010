package chat.beseda.house.sample.message;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.web.socket.TextMessage;

/** A store, which may use the database but not sockets. */
public record TalkStore(TextMessage frame) {

    boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}

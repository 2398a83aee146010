package chat.beseda.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Everybody who is connected to this process. Thread-safe. */
@Component
public final class Connections {

    private final Set<Connection> all = ConcurrentHashMap.newKeySet();

    public void add(Connection connection) {
        all.add(connection);
    }

    void remove(Connection connection) {
        all.remove(connection);
    }

    /** A live view; it may miss who comes or goes meanwhile. */
    public Set<Connection> all() {
        return all;
    }
}

package chat.beseda.connection.following;

import chat.beseda.connection.Connection;
import chat.beseda.connection.Connections;
import chat.beseda.database.CommitListener;
import chat.beseda.database.RoomBatch;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.ServerMessage;
import chat.beseda.room.Standings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells people once a second of their rooms that grew while they were looking elsewhere. Owns one
 * thread; what it hears of commits only waits for it. Thread-safe.
 */
@Component
final class Heads implements CommitListener, SmartLifecycle {

    private static final long TELL_EVERY_MS = 1_000;
    private static final int ROOMS_MAX = 10_000;
    private static final Logger log = LoggerFactory.getLogger(Heads.class);

    private final Connections connections;
    private final Standings standings;
    private final Set<RoomId> grown = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private Thread thread = new Thread();

    Heads(Connections connections, Standings standings) {
        this.connections = connections;
        this.standings = standings;
    }

    @Override
    public void committed(List<RoomBatch> batches) {
        for (RoomBatch batch : batches) {
            if (!batch.room().isOwnLog() && grown.size() < ROOMS_MAX) {
                grown.add(batch.room());
            }
        }
    }

    /** Tells of everything that grew since the last time. */
    void tell() {
        List<RoomId> rooms = List.copyOf(grown);
        // Before anything is read: what grows from now on is told next time.
        rooms.forEach(grown::remove);
        List<Connection> members = new ArrayList<>();
        for (Connection connection : connections.all()) {
            if (connection.person().id().hasAccount()) {
                members.add(connection);
            }
        }
        if (!members.isEmpty()) {
            rooms.forEach(room -> tell(room, members));
        }
    }

    private void tell(RoomId room, List<Connection> members) {
        List<Connection> elsewhere = new ArrayList<>();
        Set<PersonId> people = new HashSet<>();
        for (Connection connection : members) {
            if (!connection.follows(room)) {
                elsewhere.add(connection);
                people.add(connection.person().id());
            }
        }
        if (elsewhere.isEmpty()) {
            return;
        }
        Map<PersonId, Standings.News> news = standings.newsOf(room, people);
        for (Connection connection : elsewhere) {
            Standings.News own = news.get(connection.person().id());
            if (own != null) {
                connection.send(new ServerMessage.Head(room, own.head(), own.unread(), 0));
            }
        }
    }

    private void tellUntilStopped() {
        while (running) {
            try {
                Thread.sleep(TELL_EVERY_MS);
                tell();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                log.warn("People were not told of what grew: {}", failure.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("heads").daemon().start(this::tellUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

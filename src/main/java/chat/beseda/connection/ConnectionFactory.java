package chat.beseda.connection;

import chat.beseda.account.Person;
import chat.beseda.connection.following.CatchUp;
import chat.beseda.connection.following.ConnectionFeeds;
import chat.beseda.connection.sending.FrameSender;
import chat.beseda.room.Rooms;
import org.springframework.stereotype.Component;

/** Puts the parts of a connection together. Immutable. */
@Component
final class ConnectionFactory {

    private final Rooms rooms;
    private final CatchUp catchUp;
    private final Porch porch;

    ConnectionFactory(Rooms rooms, CatchUp catchUp, Porch porch) {
        this.rooms = rooms;
        this.catchUp = catchUp;
        this.porch = porch;
    }

    Conversation open(Person person, LifeSigns lifeSigns, FrameSender sender) {
        Connection connection = new Connection(person, sender, porch.codec(), lifeSigns);
        ConnectionFeeds feeds = new ConnectionFeeds(person, rooms, catchUp, connection.outbox());
        connection.whenEnded(feeds::end);
        return new Conversation(connection, feeds, porch);
    }
}

package chat.beseda.connection.conversation;

import chat.beseda.connection.Connection;
import chat.beseda.connection.LifeSigns;
import chat.beseda.connection.Voice;
import chat.beseda.connection.following.CatchUp;
import chat.beseda.connection.following.ConnectionFeeds;
import chat.beseda.connection.sending.FrameSender;
import chat.beseda.room.Rooms;
import org.springframework.stereotype.Component;

/** Puts the parts of a connection together. Immutable. */
@Component
public final class ConnectionFactory {

    private final Rooms rooms;
    private final CatchUp catchUp;
    private final Dispatcher dispatcher;
    private final RequestRates rates;
    private final Porch porch;
    private final PlainPorch plainPorch;

    ConnectionFactory(
            Rooms rooms,
            CatchUp catchUp,
            Dispatcher dispatcher,
            RequestRates rates,
            Porch porch,
            PlainPorch plainPorch) {
        this.rooms = rooms;
        this.catchUp = catchUp;
        this.dispatcher = dispatcher;
        this.rates = rates;
        this.porch = porch;
        this.plainPorch = plainPorch;
    }

    /** A connection that speaks {@code beseda.v1}. */
    public Conversation open(Newcomer newcomer, LifeSigns lifeSigns, FrameSender sender) {
        Connection connection =
                new Connection(newcomer.person(), sender, Voice.grouped(porch.codec()), lifeSigns);
        return new GroupedConversation(
                connection, feeds(connection), questions(connection, newcomer), porch);
    }

    /** A connection in plain mode. */
    public Conversation open(
            Newcomer newcomer, LifeSigns lifeSigns, FrameSender sender, PlainPlace place) {
        Connection connection =
                new Connection(
                        newcomer.person(), sender, Voice.plain(plainPorch.codec()), lifeSigns);
        return new PlainConversation(
                connection, feeds(connection), questions(connection, newcomer), place, plainPorch);
    }

    private ConnectionFeeds feeds(Connection connection) {
        ConnectionFeeds feeds = new ConnectionFeeds(rooms, catchUp, connection.outbox());
        connection.whenEnded(
                () -> {
                    feeds.end();
                    porch.presence().leave(connection);
                });
        connection.whatIsFollowed(feeds::isOpen);
        return feeds;
    }

    private Questions questions(Connection connection, Newcomer newcomer) {
        return new Questions(connection, dispatcher, rates.forConnection(newcomer));
    }
}

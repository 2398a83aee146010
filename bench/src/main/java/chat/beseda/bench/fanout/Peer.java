package chat.beseda.bench.fanout;

import chat.beseda.bench.dialect.Broadcast;
import chat.beseda.bench.dialect.Dialect;
import chat.beseda.bench.dialect.Plain;
import chat.beseda.bench.dialect.SocketIo;
import chat.beseda.bench.dialect.Stomp;
import chat.beseda.bench.dialect.V1;

import java.util.function.IntFunction;

/**
 * Who is measured: Beseda in its two ways of speaking, and what people would pick instead.
 * Immutable.
 */
public enum Peer {
    BESEDA("Beseda, v1"),
    BESEDA_PLAIN("Beseda, plain"),
    WS("ws"),
    SOCKET_IO("Socket.IO"),
    STOMP("Spring STOMP, simple broker"),
    SPRING("Spring handler, plain loop");

    private final String words;

    Peer(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean isBeseda() {
        return this == BESEDA || this == BESEDA_PLAIN;
    }

    /** Speaks to it; each client goes to the room of its number. */
    Dialect dialect(IntFunction<String> rooms) {
        return switch (this) {
            case BESEDA -> new V1(rooms);
            case BESEDA_PLAIN -> new Plain();
            case WS -> new Broadcast(client -> "/?room=" + rooms.apply(client));
            case SOCKET_IO -> new SocketIo(rooms);
            case STOMP -> new Stomp(rooms);
            case SPRING -> new Broadcast(client -> "/chat?room=" + rooms.apply(client));
        };
    }
}

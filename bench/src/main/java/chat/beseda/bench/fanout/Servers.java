package chat.beseda.bench.fanout;

import chat.beseda.bench.Options;
import chat.beseda.bench.server.Beseda;
import chat.beseda.bench.server.DataDirectory;
import chat.beseda.bench.server.NodePeer;
import chat.beseda.bench.server.Server;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The servers of one round, each started when it is first wanted; those whose turn it is not have
 * nobody to talk to and cost nothing. Confined to one thread.
 */
final class Servers implements AutoCloseable {

    private final Options options;
    private final DataDirectory data;
    private final Map<String, Server> running = new LinkedHashMap<>();

    Servers(Options options, DataDirectory data) {
        this.options = options;
        this.data = data;
    }

    Server of(Peer peer) throws IOException {
        String key = peer.isBeseda() ? Peer.BESEDA.name() : peer.name();
        Server known = running.get(key);
        if (known == null) {
            known = start(peer);
            running.put(key, known);
        }
        return known;
    }

    DataDirectory data() {
        return data;
    }

    private Server start(Peer peer) throws IOException {
        int port = options.firstPort() + 1 + peer.ordinal();
        return switch (peer) {
            case BESEDA, BESEDA_PLAIN -> Beseda.start(options.jar(), data, port);
            case WS -> NodePeer.start(options.bench(), "ws-server.js", options.work(), port);
            case SOCKET_IO ->
                    NodePeer.start(options.bench(), "socket-io-server.js", options.work(), port);
            case STOMP, SPRING -> throw new IOException(peer + " is not there yet");
        };
    }

    @Override
    public void close() throws IOException {
        for (Server server : running.values()) {
            server.close();
        }
        data.delete();
    }
}

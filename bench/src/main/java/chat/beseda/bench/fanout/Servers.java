package chat.beseda.bench.fanout;

import chat.beseda.bench.Options;
import chat.beseda.bench.server.Beseda;
import chat.beseda.bench.server.DataDirectory;
import chat.beseda.bench.server.NodePeer;
import chat.beseda.bench.server.Server;
import chat.beseda.bench.server.SpringPeer;
import chat.beseda.bench.server.Started;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The servers of one round, each started when it is first wanted; those whose turn it is not have
 * nobody to talk to and cost nothing. Confined to one thread.
 */
final class Servers implements AutoCloseable {

    private static final int RESTS_MAX = 40;
    private static final long REST_MS = 250;
    private static final double IDLE_SECONDS = 0.03;

    private final Options options;
    private final DataDirectory data;
    private final Map<String, Server> running = new LinkedHashMap<>();
    private final Set<String> warm = new HashSet<>();

    Servers(Options options, DataDirectory data) {
        this.options = options;
        this.data = data;
    }

    Server of(Peer peer) throws IOException {
        Server known = running.get(key(peer));
        if (known == null) {
            known = start(peer);
            running.put(key(peer), known);
        }
        return known;
    }

    /**
     * Waits until a server has nothing left to do, so that it does not disturb the next one's turn.
     */
    void rest(Peer peer) throws IOException {
        Server server = of(peer);
        for (int i = 0; i < RESTS_MAX; i++) {
            double before = server.use().cpuSeconds();
            Started.pause(REST_MS);
            if (server.use().cpuSeconds() - before <= IDLE_SECONDS) {
                return;
            }
        }
        // Started afresh at its next turn.
        warm.remove(key(peer));
        running.remove(key(peer)).close();
    }

    /** True once for each server that was started: it is the first to play. */
    boolean isFresh(Peer peer) {
        return warm.add(key(peer));
    }

    private static String key(Peer peer) {
        return peer.isBeseda() ? Peer.BESEDA.name() : peer.name();
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
            case STOMP -> spring("stomp.StompPeer", port);
            case SPRING -> spring("handler.HandlerPeer", port);
        };
    }

    private Server spring(String name, int port) throws IOException {
        return SpringPeer.start(options.bench(), name, options.work(), port);
    }

    @Override
    public void close() throws IOException {
        for (Server server : running.values()) {
            server.close();
        }
        data.delete();
    }
}

package chat.beseda.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts the peers on Node. Holds no state. */
public final class NodePeer {

    private NodePeer() {}

    /**
     * @param script a file of {@code bench/peers/node}
     */
    public static Server start(Path bench, String script, Path work, int port) throws IOException {
        Path directory = bench.resolve("peers/node");
        return Started.startAndWait(
                List.of("node", script, String.valueOf(port)),
                directory,
                work.resolve(script + ".log"),
                port);
    }
}

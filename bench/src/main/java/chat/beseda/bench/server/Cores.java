package chat.beseda.bench.server;

import java.util.ArrayList;
import java.util.List;

/** Which core each side has to itself. Holds no state. */
final class Cores {

    static final String SERVER = "0";

    private Cores() {}

    /**
     * A command that runs on the server's core; the generator's own is chosen by {@code bench/run}.
     */
    static List<String> server(List<String> command) {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", SERVER));
        pinned.addAll(command);
        return List.copyOf(pinned);
    }
}

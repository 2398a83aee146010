package chat.beseda.bench.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the peers on Spring and Tomcat, with the Java that Beseda gets. Holds no state. */
public final class SpringPeer {

    /** Tomcat's own limits would refuse the ten thousand. */
    private static final List<String> SETTINGS =
            List.of(
                    "--server.address=127.0.0.1",
                    "--server.tomcat.accept-count=4096",
                    "--server.tomcat.max-connections=20000",
                    "--logging.level.root=warn");

    private SpringPeer() {}

    /**
     * @param name the last package of the main class, such as {@code stomp.StompPeer}
     */
    public static Server start(Path bench, String name, Path work, int port) throws IOException {
        Path target = bench.resolve("peers/spring/target");
        List<String> command = new ArrayList<>(Jvm.fixedHeap());
        command.add("-XX:+UseCompactObjectHeaders");
        command.add("-cp");
        command.add(target.resolve("classes") + ":" + target.resolve("lib") + "/*");
        command.add("chat.beseda.bench.peer." + name);
        command.add("--server.port=" + port);
        command.addAll(SETTINGS);
        return Started.startAndWait(command, target, work.resolve(name + ".log"), port);
    }
}

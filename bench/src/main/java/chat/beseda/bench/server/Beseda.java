package chat.beseda.bench.server;

import chat.beseda.bench.load.Use;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Beseda as the benchmark starts it: the jar, its flags, its settings, all in this one place.
 * Immutable.
 */
public final class Beseda implements Server {

    /** What docs/self-hosting.md recommends for a server with many people. */
    private static final List<String> RECOMMENDED = List.of("-XX:+UseCompactObjectHeaders");

    /** Rates and counts are for strangers; here one address plays ten thousand people. */
    private static final List<String> SETTINGS =
            List.of("--beseda.access=open", "--beseda.limits.enabled=false");

    private final Started started;
    private final DataDirectory data;

    private Beseda(Started started, DataDirectory data) {
        this.started = started;
        this.data = data;
    }

    public static Beseda start(Path jar, DataDirectory data, int port) throws IOException {
        return start(Jvm.fixedHeap(), jar, data, port);
    }

    /** The same with a heap that grows as it must, to see how much memory it takes. */
    public static Beseda startSmall(Path jar, DataDirectory data, int port) throws IOException {
        return start(Jvm.growingHeap(), jar, data, port);
    }

    /** Starts and stops it once, so that the database is there to be prepared. */
    public static void makeDatabase(Path jar, DataDirectory data, int port) throws IOException {
        start(jar, data, port).close();
    }

    private static Beseda start(List<String> java, Path jar, DataDirectory data, int port)
            throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(RECOMMENDED);
        command.addAll(Jvm.onTrial());
        command.add("-jar");
        command.add(jar.toString());
        command.add("--server.port=" + port);
        command.add("--beseda.data-dir=" + data.path());
        command.addAll(SETTINGS);
        Path log = data.path().resolveSibling(data.path().getFileName() + ".log");
        return new Beseda(Started.startAndWait(command, data.path().getParent(), log, port), data);
    }

    public DataDirectory data() {
        return data;
    }

    @Override
    public int port() {
        return started.port();
    }

    @Override
    public Use use() {
        return started.use();
    }

    @Override
    public long pid() {
        return started.pid();
    }

    /** Ends it as a power cut would. */
    public void kill() throws IOException {
        started.kill();
    }

    /** Nobody is connected any more, so that there is nobody to say goodbye to. */
    @Override
    public void close() throws IOException {
        started.close();
    }
}

package chat.beseda.bench.server;

import chat.beseda.bench.load.Use;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A process that we started, and that ends with us at the latest, also when somebody presses
 * Ctrl-C. Thread-safe.
 */
public final class Started implements Server {

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
    private static final long START_MS_MAX = 90_000;
    private static final long STOP_MS_MAX = 60_000;

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final int port;
    private final ProcessUse use;

    private Started(Process process, int port) {
        this.process = process;
        this.port = port;
        use = new ProcessUse(process.pid());
    }

    /** Starts a command on the server's core; what it prints goes to the file. */
    static Started start(List<String> command, Path directory, Path log, int port)
            throws IOException {
        Files.createDirectories(log.getParent());
        Process process =
                new ProcessBuilder(Cores.server(command))
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        RUNNING.add(process);
        return new Started(process, port);
    }

    /** The same, and returns when the port takes connections. */
    static Started startAndWait(List<String> command, Path directory, Path log, int port)
            throws IOException {
        Started started = start(command, directory, log, port);
        long end = System.nanoTime() + START_MS_MAX * 1_000_000;
        while (!started.accepts()) {
            if (!started.process.isAlive() || System.nanoTime() > end) {
                started.kill();
                throw new IOException("no server on port " + port + "; see " + log);
            }
            pause(50);
        }
        return started;
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public static void pause(long ms) throws IOException {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Use use() {
        return use;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    /** Ends it at once, as a power cut would. */
    public void kill() throws IOException {
        process.destroyForcibly();
        await();
    }

    /** Asks it to end, and ends it if it does not. */
    @Override
    public void close() throws IOException {
        process.destroy();
        await();
    }

    private void await() throws IOException {
        try {
            if (!process.waitFor(STOP_MS_MAX, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            RUNNING.remove(process);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }
}

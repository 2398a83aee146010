package chat.beseda.jar;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * The real {@code target/beseda.jar} in a process of its own, open to guests on this machine.
 * Confined to one thread.
 */
final class JarServer implements AutoCloseable {

    private static final Path JAR = Path.of("target", "beseda.jar");
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final long STOP_SECONDS_MAX = 90;

    private final Process process;
    private final Path directory;
    private final int port;

    private JarServer(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
    }

    /** A port that nobody listens on; the same one serves a server that comes back. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /**
     * Starts the jar and returns when it lets guests in.
     *
     * @param directory of the server's data and of {@code server.log}; used again after a kill
     */
    static JarServer start(Path directory, int port, String... settings) throws IOException {
        return startUnder(List.of(), directory, port, settings);
    }

    /** The same, but run by another program, such as one that writes down what it does. */
    static JarServer startUnder(List<String> program, Path directory, int port, String... settings)
            throws IOException {
        List<String> command = new ArrayList<>(program);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-jar", JAR.toAbsolutePath().toString()));
        command.addAll(
                List.of(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--beseda.access=open",
                        "--beseda.limits.enabled=false",
                        "--beseda.data-dir=" + directory.resolve("data")));
        command.addAll(List.of(settings));
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.redirectOutput(ProcessBuilder.Redirect.appendTo(log(directory).toFile()));
        JarServer server = new JarServer(java.start(), directory, port);
        server.awaitFirstAnswer();
        return server;
    }

    int port() {
        return port;
    }

    /** The file that everything accepted must be in. */
    Path database() {
        return directory.resolve("data/beseda.db");
    }

    /** Ends it as a power cut would end the program: at once, without a last word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, and waits until it has. */
    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> run = process.descendants().toList();
        (run.isEmpty() ? List.of(process.toHandle()) : run).forEach(ProcessHandle::destroy);
        if (!process.waitFor(STOP_SECONDS_MAX, SECONDS)) {
            kill();
            throw new AssertionError("did not stop when asked: " + lastWords());
        }
    }

    private void awaitFirstAnswer() {
        URI door = URI.create("http://127.0.0.1:" + port + "/chat");
        HttpRequest request =
                HttpRequest.newBuilder(door).version(HttpClient.Version.HTTP_1_1).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Awaitility.await()
                    .atMost(START_MAX)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .failFast("the server ended: " + log(directory), () -> !process.isAlive())
                    .until(
                            () ->
                                    client.send(request, BodyHandlers.discarding()).statusCode()
                                            == 426);
        } catch (RuntimeException | AssertionError silent) {
            process.destroyForcibly();
            throw new AssertionError("the server did not come up: " + lastWords(), silent);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log(directory));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static Path log(Path directory) {
        return directory.resolve("server.log");
    }
}

package chat.beseda.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A program that runs in Node, with {@code require('ws')} at hand, and what it printed. The Node is
 * the one that drives the test's browser, so none has to be installed. Thread-safe.
 */
public final class NodeProgram implements AutoCloseable {

    private static final String LIBRARY = "META-INF/resources/webjars/ws/";

    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final Process process;

    private NodeProgram(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** Runs the script in a folder of its own below the given one. */
    public static NodeProgram start(Path parent, String script) throws IOException {
        Path folder = Files.createTempDirectory(parent, "node");
        unpackLibrary(folder.resolve("node_modules/ws"));
        Path program = Files.writeString(folder.resolve("program.js"), script);
        return new NodeProgram(
                new ProcessBuilder(node().toString(), program.toString())
                        .redirectErrorStream(true)
                        .start());
    }

    /** Waits until it printed a line with these words. */
    public void prints(String words) {
        await("the program prints " + words)
                .until(() -> printed.stream().anyMatch(line -> line.contains(words)));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(printed::add);
        } catch (IOException ended) {
            printed.add(ended.toString());
        }
    }

    private static Path node() {
        Path folder =
                Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                        .driverDir();
        Path node = folder.resolve("node");
        return Files.exists(node) ? node : folder.resolve("node.exe");
    }

    private static void unpackLibrary(Path folder) throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + LIBRARY + "**/*.*");
        for (Resource file : files) {
            String path = file.getURL().getPath();
            String versioned = path.substring(path.indexOf(LIBRARY) + LIBRARY.length());
            Path target = folder.resolve(versioned.substring(versioned.indexOf('/') + 1));
            Files.createDirectories(target.getParent());
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, target);
            }
        }
    }
}

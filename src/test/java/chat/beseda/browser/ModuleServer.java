package chat.beseda.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Serves the browser's modules, their tests, the examples of the wire and the libraries, without
 * the application, to this machine alone. Thread-safe.
 */
final class ModuleServer implements AutoCloseable {

    private static final Path TESTS = Path.of("frontend/test");

    private static final Map<String, Path> FOLDERS =
            Map.of(
                    "/assets/test/", Path.of("frontend/static"),
                    "/test/", TESTS,
                    "/examples/", Path.of("docs/protocol/examples"));

    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript; charset=utf-8",
                    "json", "application/json",
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8");

    private static final String EMPTY_MAP = "{\"imports\": {}}";

    private final HttpServer server;
    private final String importMap = TestImportMap.json();

    ModuleServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Optional<byte[]> content = content(path);
            exchange.getResponseHeaders().set("Content-Type", type(path));
            exchange.sendResponseHeaders(content.isPresent() ? 200 : 404, 0);
            exchange.getResponseBody().write(content.orElse(new byte[0]));
        }
    }

    private Optional<byte[]> content(String path) throws IOException {
        return switch (path) {
            case "/test/modules.json" -> Optional.of(bytes(modules()));
            case "/test/codes.json" -> Optional.of(bytes(CodeTables.json()));
            case "/test/index.html" -> Optional.of(bytes(page()));
            default -> file(path);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String page() throws IOException {
        return Files.readString(TESTS.resolve("index.html")).replace(EMPTY_MAP, importMap);
    }

    /** The addresses of all test modules, as a JSON array. */
    private static String modules() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<String> addresses =
                    files.map(TESTS::relativize)
                            .map(file -> file.toString().replace('\\', '/'))
                            .filter(name -> name.endsWith(".test.js"))
                            .sorted()
                            .map(name -> "\"/test/" + name + "\"")
                            .toList();
            return addresses.toString();
        }
    }

    private static Optional<byte[]> file(String path) throws IOException {
        for (Map.Entry<String, Path> folder : FOLDERS.entrySet()) {
            if (path.startsWith(folder.getKey()) && !path.contains("..")) {
                Path file = folder.getValue().resolve(path.substring(folder.getKey().length()));
                return Files.isRegularFile(file)
                        ? Optional.of(Files.readAllBytes(file))
                        : Optional.empty();
            }
        }
        return library(path);
    }

    private static Optional<byte[]> library(String path) throws IOException {
        try (@Nullable InputStream stream =
                ModuleServer.class.getResourceAsStream("/META-INF/resources" + path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        }
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}

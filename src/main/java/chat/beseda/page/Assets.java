package chat.beseda.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The browser's own files and the prefix under which they are served. In a jar the prefix carries a
 * checksum of all of them, so that they may be kept for a year; read from a directory, they may
 * change at any moment. Immutable.
 */
@Component
public final class Assets {

    private static final String FOLDER = "static/";

    private final List<String> modules;
    private final String version;
    private final boolean live;

    Assets() throws IOException {
        this(Assets.class.getClassLoader());
    }

    Assets(ClassLoader loader) throws IOException {
        var files = find(loader);
        this.live = files.values().stream().allMatch(Resource::isFile);
        this.modules = files.keySet().stream().filter(path -> path.endsWith(".js")).toList();
        this.version = live ? "live" : fingerprint(files);
    }

    /** Whether edits are to be seen at the next reload. */
    public boolean live() {
        return live;
    }

    /** The path of a file of ours, such as {@code styles/tokens.css}. */
    public String path(String file) {
        return prefix() + file;
    }

    /** The paths of all our modules, so that the browser can fetch them at once. */
    public List<String> modules() {
        return modules.stream().map(this::path).toList();
    }

    String prefix() {
        return "/assets/" + version + "/";
    }

    private static SortedMap<String, Resource> find(ClassLoader loader) throws IOException {
        var files = new TreeMap<String, Resource>();
        var resolver = new PathMatchingResourcePatternResolver(loader);
        for (Resource file : resolver.getResources("classpath:" + FOLDER + "**/*.*")) {
            String url = file.getURL().toString();
            files.put(url.substring(url.lastIndexOf("/" + FOLDER) + FOLDER.length() + 1), file);
        }
        return files;
    }

    private static String fingerprint(SortedMap<String, Resource> files) {
        var checksum = new CRC32C();
        files.forEach(
                (path, file) -> {
                    checksum.update(path.getBytes(StandardCharsets.UTF_8));
                    checksum.update(read(file));
                });
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private static byte[] read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

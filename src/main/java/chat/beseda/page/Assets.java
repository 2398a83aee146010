package chat.beseda.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, List<String>> SCRIPTS =
            Map.of("en", List.of("latin"), "ru", List.of("cyrillic", "latin"));

    private final Map<String, List<String>> fonts = new HashMap<>();
    private final List<String> modules;
    private final String version;
    private final boolean live;

    Assets() throws IOException {
        var files = find();
        this.live = files.values().stream().allMatch(Resource::isFile);
        this.modules = files.keySet().stream().filter(path -> path.endsWith(".js")).toList();
        this.version = live ? "live" : fingerprint(files);
        for (var scripts : SCRIPTS.entrySet()) {
            fonts.put(scripts.getKey(), fonts(scripts.getValue()));
        }
    }

    private static List<String> fonts(List<String> scripts) throws IOException {
        String inter = Libraries.version("org.mvnpm.at.fontsource", "inter");
        var files = new ArrayList<String>();
        for (String script : scripts) {
            for (int weight : new int[] {400, 600}) {
                String file = "/_static/inter/%s/files/inter-%s-%d-normal.woff2";
                files.add(file.formatted(inter, script, weight));
            }
        }
        return List.copyOf(files);
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

    /** The font files that a page in this language needs first. */
    public List<String> fonts(String language) {
        return fonts.getOrDefault(language, List.of());
    }

    String prefix() {
        return "/assets/" + version + "/";
    }

    private static SortedMap<String, Resource> find() throws IOException {
        var files = new TreeMap<String, Resource>();
        var resolver = new PathMatchingResourcePatternResolver();
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

package chat.beseda.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the browser finds a library by its bare name. The libraries' jars say so themselves, each
 * in a {@code META-INF/importmap.json}; only idb's does not. Immutable.
 */
@Component
public final class ImportMap {

    private static final Set<String> USED =
            Set.of(
                    "lit",
                    "lit/",
                    "lit-html",
                    "lit-html/",
                    "lit-element",
                    "lit-element/",
                    "@lit/reactive-element",
                    "@lit/reactive-element/");

    private final String json;
    private final String contentSecuritySource;

    ImportMap(JsonMapper mapper) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var imports = new TreeMap<String, String>();
        for (Resource map : resolver.getResources("classpath*:META-INF/importmap.json")) {
            collect(mapper, map, imports);
        }
        imports.keySet().retainAll(USED);
        String idb = Libraries.version("org.webjars.npm", "idb");
        imports.put("idb", "/webjars/idb/" + idb + "/build/index.js");
        this.json = mapper.writeValueAsString(Map.of("imports", imports));
        this.contentSecuritySource = "'sha256-" + sha256(json) + "'";
    }

    /** The text of the page's import map, to be written as it is, for its hash allows it. */
    public String json() {
        return json;
    }

    /** What allows this very text, CSP level 3, section 2.3.1. */
    String contentSecuritySource() {
        return contentSecuritySource;
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void collect(JsonMapper mapper, Resource map, Map<String, String> imports)
            throws IOException {
        try (InputStream stream = map.getInputStream()) {
            for (Map.Entry<String, JsonNode> each :
                    mapper.readTree(stream).path("imports").properties()) {
                imports.put(each.getKey(), each.getValue().asString());
            }
        }
    }
}

package chat.beseda.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the runner's page finds libraries by their bare names. Holds no state. */
final class TestImportMap {

    private static final String IDB = "META-INF/maven/org.webjars.npm/idb/pom.properties";

    private TestImportMap() {}

    static String json() throws IOException {
        JsonMapper mapper = new JsonMapper();
        ClassLoader loader = TestImportMap.class.getClassLoader();
        Map<String, String> imports = new TreeMap<>();
        for (URL map : Collections.list(loader.getResources("META-INF/importmap.json"))) {
            try (InputStream stream = map.openStream()) {
                for (Map.Entry<String, JsonNode> each :
                        mapper.readTree(stream).path("imports").properties()) {
                    imports.put(each.getKey(), each.getValue().asString());
                }
            }
        }
        Properties idb = new Properties();
        try (InputStream stream = loader.getResourceAsStream(IDB)) {
            idb.load(stream);
        }
        imports.put("idb", "/webjars/idb/" + idb.getProperty("version") + "/build/index.js");
        return mapper.writeValueAsString(Map.of("imports", imports));
    }
}

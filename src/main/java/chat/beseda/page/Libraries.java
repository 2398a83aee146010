package chat.beseda.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Knows which versions of the browser libraries lie on the classpath. Holds no state. */
final class Libraries {

    private static final List<String> LATIN = List.of("latin");
    private static final List<String> RUSSIAN = List.of("cyrillic", "latin");
    private static final List<Integer> WEIGHTS = List.of(400, 600);

    private Libraries() {}

    /** Asks what Maven wrote into the library's jar. */
    static String version(String groupId, String artifactId) throws IOException {
        var file = "META-INF/maven/%s/%s/pom.properties".formatted(groupId, artifactId);
        Properties properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource(file));
        return properties.getProperty("version");
    }

    /** The paths of the font files that a page in this language needs first. */
    static List<String> fonts(String language) throws IOException {
        String inter = version("org.mvnpm.at.fontsource", "inter");
        var files = new ArrayList<String>();
        for (String script : language.equals("ru") ? RUSSIAN : LATIN) {
            for (int weight : WEIGHTS) {
                String file = "/_static/inter/%s/files/inter-%s-%d-normal.woff2";
                files.add(file.formatted(inter, script, weight));
            }
        }
        return List.copyOf(files);
    }
}

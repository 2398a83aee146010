package chat.beseda.page;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Knows which version of a browser library lies on the classpath. Holds no state. */
final class Libraries {

    private Libraries() {}

    /** Asks what Maven wrote into the library's jar. */
    static String version(String groupId, String artifactId) throws IOException {
        var file = "META-INF/maven/%s/%s/pom.properties".formatted(groupId, artifactId);
        Properties properties = PropertiesLoaderUtils.loadProperties(new ClassPathResource(file));
        return properties.getProperty("version");
    }
}

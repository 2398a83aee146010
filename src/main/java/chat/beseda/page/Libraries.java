package chat.beseda.page;

import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files that browser libraries bring in their jars. Holds no state. */
final class Libraries {

    static final String FOLDER = "META-INF/resources";

    private Libraries() {}

    /**
     * The path under which one file is served, whatever the version in it.
     *
     * @param pattern such as {@code /_static/inter/}{@code *}{@code /400.css}
     */
    static String path(String pattern) throws IOException {
        Resource[] found =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + FOLDER + pattern);
        if (found.length != 1) {
            throw new IllegalStateException(found.length + " files on the classpath: " + pattern);
        }
        String url = found[0].getURL().toString();
        return url.substring(url.indexOf(FOLDER) + FOLDER.length());
    }
}

package chat.beseda.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

class AssetsTests {

    @TempDir private Path folder;

    @Test
    void filesFromADirectoryAreLive() throws IOException {
        Assets assets = new Assets();

        assertThat(assets.live()).isTrue();
        assertThat(assets.path("app.js")).isEqualTo("/assets/live/app.js");
        assertThat(Browsing.keep(assets).getHeaderValue()).isEqualTo("no-cache");
    }

    @Test
    void filesFromAJarMayBeKeptForAYearUnderANameThatChangesWithThem() throws IOException {
        Assets one = packed("one.jar", "first");
        Assets same = packed("same.jar", "first");
        Assets other = packed("other.jar", "second");

        assertThat(one.live()).isFalse();
        assertThat(one.path("app.js")).matches("/assets/[0-9a-f]{8}/app\\.js");
        assertThat(same.path("app.js")).isEqualTo(one.path("app.js"));
        assertThat(other.path("app.js")).isNotEqualTo(one.path("app.js"));
        assertThat(Browsing.keep(one).getHeaderValue())
                .isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void thePageKnowsItsModules() throws IOException {
        assertThat(new Assets().modules())
                .contains("/assets/live/app.js", "/assets/live/message/message-list.js")
                .allSatisfy(path -> assertThat(path).endsWith(".js"));
    }

    @Test
    void theFontsAreWhereTheStyleSheetAndThePageSay() throws IOException {
        String styles = Files.readString(Path.of("frontend/static/styles/fonts.css"));
        var named =
                Pattern.compile("url\\(['\"]?([^'\")]+)")
                        .matcher(styles)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();

        assertThat(named)
                .hasSizeGreaterThan(5)
                .allSatisfy(path -> assertThat(isOnTheClasspath(path)).as(path).isTrue());
        for (String language : PageLanguage.KNOWN) {
            assertThat(Libraries.fonts(language)).isNotEmpty().isSubsetOf(named);
        }
    }

    private static boolean isOnTheClasspath(String path) {
        return new ClassPathResource("META-INF/resources" + path).exists();
    }

    private Assets packed(String name, String content) throws IOException {
        Path jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : new String[] {"static/", "static/app.js"}) {
                out.putNextEntry(new JarEntry(entry));
                if (entry.endsWith(".js")) {
                    out.write(content.getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return new Assets(loader);
        }
    }
}

package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the documents say about themselves, about the code and about the build. */
class DocumentsTests {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern WEB = Pattern.compile("^[a-z]+:.*");

    private static final List<Source> DOCUMENTS = Source.in(".", ".md");

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(DOCUMENTS).isNotEmpty();
        assertThat(DOCUMENTS.stream().flatMap(DocumentsTests::brokenLinks)).isEmpty();
    }

    @Test
    void aLinkToNothingIsSeen() {
        Source document = new Source("docs/x.md", "[here](nothing.md#part), [web](https://a.b/)");

        assertThat(brokenLinks(document)).containsExactly("docs/x.md links to nothing.md");
    }

    @Test
    void everyDocumentCanBeReachedFromTheReadme() {
        Set<String> reached = new HashSet<>();
        Queue<String> next = new ArrayDeque<>(List.of("README.md"));
        while (!next.isEmpty()) {
            String path = next.remove();
            if (reached.add(path)) {
                DOCUMENTS.stream()
                        .filter(document -> document.path().equals(path))
                        .flatMap(DocumentsTests::linkedPaths)
                        .forEach(next::add);
            }
        }

        assertThat(reached).containsAll(DOCUMENTS.stream().map(Source::path).toList());
        assertThat(reached).contains("docs/asyncapi.yaml");
    }

    @Test
    void everyDocumentHasOneTitle() {
        assertThat(DOCUMENTS)
                .allSatisfy(
                        document ->
                                assertThat(
                                                withoutFenced(document)
                                                        .lines()
                                                        .filter(line -> line.startsWith("# ")))
                                        .as(document.path())
                                        .hasSize(1));
    }

    @Test
    void whatIsMentionedIsThere() {
        Mentions mentions = new Mentions(everythingThatCanBeMentioned());

        assertThat(
                        DOCUMENTS.stream()
                                // It tells of the past.
                                .filter(document -> !document.path().equals("CHANGELOG.md"))
                                .flatMap(document -> mentions.ofNothing(document).stream()))
                .isEmpty();
    }

    @Test
    void theReadmeFitsOnAScreenAndNamesBothCommands() throws Exception {
        List<String> readme = Files.readAllLines(Path.of("README.md"));

        assertThat(readme).contains("./mvnw spring-boot:run", "./mvnw verify");
        assertThat(readme.size()).isLessThan(60);
    }

    @Test
    void thePictureInTheReadmeIsOneOfTheWholePage() throws Exception {
        BufferedImage picture = ImageIO.read(Path.of("docs/images/room.png").toFile());

        assertThat(Files.readString(Path.of("README.md"))).contains("](docs/images/room.png)");
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(800);
    }

    @Test
    void theCheckOfEveryChangeIsTheReadmesOwnCommand() throws Exception {
        assertThat(Files.readAllLines(Path.of(".ci/run"))).contains("./mvnw verify");
        assertThat(Path.of(".ci/run")).isExecutable();
        assertThat(Path.of("mvnw")).isExecutable();
    }

    private static Stream<String> brokenLinks(Source document) {
        return links(document)
                .filter(target -> !Files.exists(Path.of(document.folder()).resolve(target)))
                .map(target -> document.path() + " links to " + target);
    }

    private static Stream<String> linkedPaths(Source document) {
        return links(document)
                .map(target -> Path.of(document.folder()).resolve(target).normalize().toString())
                .map(path -> path.replace('\\', '/'));
    }

    private static Stream<String> links(Source document) {
        return LINK.matcher(withoutFenced(document))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !WEB.matcher(target).matches());
    }

    private static String withoutFenced(Source document) {
        return FENCED.matcher(document.text()).replaceAll("");
    }

    private static List<Source> everythingThatCanBeMentioned() {
        return Stream.concat(
                        Source.in(".ci", "").stream(),
                        Stream.of(
                                        ".java",
                                        ".js",
                                        ".ts",
                                        ".md",
                                        ".yaml",
                                        ".html",
                                        ".css",
                                        ".properties",
                                        ".sql",
                                        ".json",
                                        ".svg",
                                        ".xml")
                                .flatMap(ending -> Source.in(".", ending).stream()))
                .toList();
    }
}

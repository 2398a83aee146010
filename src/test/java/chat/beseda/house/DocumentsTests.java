package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say about themselves and about the build. */
class DocumentsTests {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern WEB = Pattern.compile("^[a-z]+:.*");

    @Test
    void everyLinkLeadsSomewhere() {
        List<Source> documents = Source.in(".", ".md");

        assertThat(documents).isNotEmpty();
        assertThat(documents.stream().flatMap(DocumentsTests::brokenLinks)).isEmpty();
    }

    @Test
    void aLinkToNothingIsSeen() {
        Source document = new Source("docs/x.md", "[here](nothing.md#part), [web](https://a.b/)");

        assertThat(brokenLinks(document)).containsExactly("docs/x.md links to nothing.md");
    }

    @Test
    void everyDocumentHasOneTitle() {
        assertThat(Source.in(".", ".md"))
                .allSatisfy(
                        document ->
                                assertThat(
                                                FENCED.matcher(document.text())
                                                        .replaceAll("")
                                                        .lines()
                                                        .filter(line -> line.startsWith("# ")))
                                        .as(document.path())
                                        .hasSize(1));
    }

    @Test
    void theReadmeFitsOnAScreenAndNamesBothCommands() throws Exception {
        List<String> readme = Files.readAllLines(Path.of("README.md"));

        assertThat(readme).contains("./mvnw spring-boot:run", "./mvnw verify");
        assertThat(readme.size()).isLessThan(60);
    }

    @Test
    void theCheckOfEveryChangeIsTheReadmesOwnCommand() throws Exception {
        assertThat(Files.readAllLines(Path.of(".ci/run"))).contains("./mvnw verify");
        assertThat(Path.of(".ci/run")).isExecutable();
        assertThat(Path.of("mvnw")).isExecutable();
    }

    private static Stream<String> brokenLinks(Source document) {
        return LINK.matcher(FENCED.matcher(document.text()).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !WEB.matcher(target).matches())
                .filter(target -> !Files.exists(Path.of(document.folder()).resolve(target)))
                .map(target -> document.path() + " links to " + target);
    }
}

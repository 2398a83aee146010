package chat.beseda.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents that are maps show everything of the kind that they map. */
class MapsTests {

    private static final List<Source> MAIN = Source.in("src/main/java", ".java");

    private static final Pattern STARTS_A_THREAD =
            Pattern.compile("Thread\\s*\\.(of|start)|\\bExecutors\\.|@(Scheduled|Async)\\b");

    private static final Pattern HAS_A_LOCK =
            Pattern.compile("\\bsynchronized\\b|new (Reentrant|ReadWrite|Stamped)Lock");

    private static final Pattern IS_CONFINED =
            Pattern.compile("[Cc]onfined to|for the writer's thread");

    private static final Pattern LINE_OF_A_COMMENT = Pattern.compile("\\s*\\n\\s*\\*?\\s*");

    @Test
    void theArchitectureShowsEveryRoomOfTheHouse() throws Exception {
        String architecture = read("ARCHITECTURE.md");

        assertThat(folders("src/main/java/chat/beseda"))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(architecture).contains("| `" + room + "` |"));
        assertThat(folders("frontend/static"))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(architecture).contains("`" + room + "/`"));
    }

    @Test
    void theMapOfThreadsShowsWhoeverStartsOne() {
        assertThat(missingInConcurrency(STARTS_A_THREAD)).isEmpty();
    }

    @Test
    void theMapOfThreadsShowsWhoeverHasALock() {
        assertThat(missingInConcurrency(HAS_A_LOCK)).isEmpty();
    }

    @Test
    void theMapOfThreadsShowsWhateverOneThreadHasToItself() {
        assertThat(missingInConcurrency(IS_CONFINED)).isEmpty();
    }

    private static List<String> missingInConcurrency(Pattern pattern) {
        String map = read("docs/concurrency.md");
        Predicate<Source> isShown =
                source -> map.contains("`" + source.name().replace(".java", "") + "`");
        List<Source> found =
                MAIN.stream()
                        .filter(source -> pattern.matcher(onOneLine(source.text())).find())
                        .toList();
        assertThat(found).isNotEmpty();
        return found.stream().filter(isShown.negate()).map(Source::path).toList();
    }

    private static String onOneLine(String text) {
        return LINE_OF_A_COMMENT.matcher(text).replaceAll(" ");
    }

    private static List<String> folders(String folder) {
        try (Stream<Path> inside = Files.list(Path.of(folder))) {
            return inside.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(String document) {
        try {
            return Files.readString(Path.of(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

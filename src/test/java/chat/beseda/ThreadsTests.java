package chat.beseda;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.page.RunningBeseda;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the map of threads says is at work from the start is at work. */
class ThreadsTests {

    private static final Pattern ALWAYS_ONE = Pattern.compile("(?m)^\\| `([a-z]+)` \\| one \\|");

    @TempDir private Path data;

    @Test
    void aServerThatStartedHasEachOfItsThreads() throws Exception {
        List<String> names =
                ALWAYS_ONE
                        .matcher(Files.readString(Path.of("docs/concurrency.md")))
                        .results()
                        .map(row -> row.group(1))
                        .toList();
        assertThat(names).contains("writer", "delivery", "credentials", "sessions");
        List<String> before = names(names);

        try (RunningBeseda beseda = RunningBeseda.start(data)) {
            List<String> mine = new java.util.ArrayList<>(names(names));
            before.forEach(mine::remove);
            assertThat(mine)
                    .as("of " + beseda.address())
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private static List<String> names(List<String> wanted) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(wanted::contains)
                .toList();
    }
}

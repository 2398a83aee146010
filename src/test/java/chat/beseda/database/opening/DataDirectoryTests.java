package chat.beseda.database.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.beseda.database.StartRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process has the data directory, and nobody else may look into it. */
class DataDirectoryTests {

    @TempDir Path parent;

    @Test
    void aMissingDirectoryIsMadeForItsOwnerOnly() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path path = parent.resolve("new/data");
        try (DataDirectory directory = DataDirectory.lock(path)) {
            assertThat(directory.database().getParent()).isEqualTo(path);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void theSameProcessCannotHaveItTwice() throws IOException {
        try (DataDirectory _ = DataDirectory.lock(parent)) {
            assertRefused(parent);
        }
        DataDirectory.lock(parent).close();
    }

    @Test
    void anotherProcessCannotHaveItUntilTheFirstIsKilled() throws Exception {
        Process other = startHolder();
        try (BufferedReader output = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("locked");
            assertRefused(parent);
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
        DataDirectory.lock(parent).close();
    }

    @Test
    void whatIsNoDirectoryIsRefusedByName() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "not a directory");
        assertThatThrownBy(() -> DataDirectory.lock(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aNameThatWouldBeReadAsSettingsIsRefused() {
        assertThatThrownBy(() -> DataDirectory.lock(parent.resolve("data?synchronous=off")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("question mark");
    }

    @Test
    void namesWithBlanksAndOtherLettersAreFine() throws IOException {
        DataDirectory.lock(parent.resolve("мои данные 100% #1")).close();
    }

    private static void assertRefused(Path path) {
        assertThatThrownBy(() -> DataDirectory.lock(path))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("in use by another");
    }

    private Process startHolder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Another process: locks, says so, and waits to be killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (DataDirectory _ = DataDirectory.lock(Path.of(arguments[0]))) {
                System.out.println("locked");
                System.in.read();
            }
        }
    }
}

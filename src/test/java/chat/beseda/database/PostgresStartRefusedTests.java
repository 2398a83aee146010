package chat.beseda.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.database.postgresql.PostgresDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A server that cannot start says why, and shows the password of its database to nobody. */
@ExtendWith(OutputCaptureExtension.class)
class PostgresStartRefusedTests {

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @TempDir Path directory;

    @Test
    void aDatabaseServerThatIsNotThereIsNamed(CapturedOutput output) throws IOException {
        int port = freePort();
        assertRefused("postgres://mary:secret-word@localhost:%d/chat".formatted(port));
        assertThat(output.getAll())
                .contains("The database localhost:" + port + "/chat cannot be used", "refused")
                .contains("See that PostgreSQL runs there");
    }

    @Test
    void somebodyWhomTheDatabaseDoesNotKnowIsNamedWithoutThePassword(CapturedOutput output) {
        assertRefused(url().replace("postgres@", "nobody:secret-word@"));
        assertThat(output.getAll()).contains("cannot be used", "\"nobody\"");
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed(CapturedOutput output) {
        assertRefused(url().replace("/postgres?", "/nowhere?").replace("@", ":secret-word@"));
        assertThat(output.getAll()).contains("database \"nowhere\" does not exist");
    }

    @Test
    void whatIsNoAddressIsNotRepeated(CapturedOutput output) {
        assertRefused("mysql://mary:secret-word@localhost/chat");
        assertThat(output.getAll()).contains("beseda.database-url", "postgres://user:password@");
    }

    @Test
    void aParameterThatTheDriverDoesNotKnowIsNamed(CapturedOutput output) {
        assertRefused("postgres://mary:secret-word@localhost/chat?colour=green");
        assertThat(output.getAll()).contains("colour");
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone(CapturedOutput output) throws Exception {
        StartRefusedTests.start(arguments(url())).close();
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO flyway_schema_history SELECT 999, '999', 'future', type,"
                            + " script, checksum, installed_by, installed_on,"
                            + " execution_time, success FROM flyway_schema_history"
                            + " WHERE version = '1'");
        }
        assertRefused(url());
        assertThat(output.getAll())
                .contains("does not fit this version", "Start the version that used it last");
    }

    @Test
    void theDirectoryOfTheOtherFilesIsStillLocked(CapturedOutput output) {
        try (var _ = StartRefusedTests.start(arguments(url()))) {
            assertRefused(url());
        }
        assertThat(output.getAll()).contains("data directory " + directory + " is in use");
        assertThat(directory.resolve("beseda.db")).doesNotExist();
    }

    @Test
    void aBlankAddressMeansTheFile() {
        StartRefusedTests.start(arguments(" ")).close();
        assertThat(Files.exists(directory.resolve("beseda.db"))).isTrue();
    }

    @AfterEach
    void nothingSecretWasPrinted(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("secret-word", "\tat ");
    }

    private void assertRefused(String url) {
        assertThatThrownBy(() -> StartRefusedTests.start(arguments(url)))
                .hasRootCauseInstanceOf(StartRefused.class);
    }

    private String url() {
        return postgres.url(Map.of());
    }

    private String[] arguments(String url) {
        return new String[] {"--beseda.data-dir=" + directory, "--beseda.database-url=" + url};
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

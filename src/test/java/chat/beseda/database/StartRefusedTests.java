package chat.beseda.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** A server that cannot start says what is wrong and what to do, and nothing else. */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTests {

    @TempDir Path directory;

    @Test
    void aSecondServerOnTheDirectoryIsToldWhichAndWhatToDo(CapturedOutput output) {
        try (ConfigurableApplicationContext _ = start("--beseda.data-dir=" + directory)) {
            assertThatThrownBy(() -> start("--beseda.data-dir=" + directory))
                    .hasRootCauseInstanceOf(StartRefused.class);
        }
        assertThat(output.getAll())
                .contains("data directory " + directory + " is in use", "--beseda.data-dir=")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNoDatabaseIsNotTouched(CapturedOutput output) throws Exception {
        Path file = directory.resolve("beseda.db");
        String words = "This is a letter to my aunt and not a database. ".repeat(100);
        Files.writeString(file, words);
        assertThatThrownBy(() -> start("--beseda.data-dir=" + directory)).isNotNull();
        assertThat(output.getAll()).contains(file.toString()).doesNotContain("\tat ");
        assertThat(file).hasContent(words);
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone(CapturedOutput output) throws Exception {
        start("--beseda.data-dir=" + directory).close();
        String url = "jdbc:sqlite:" + directory.resolve("beseda.db");
        try (var connection = DriverManager.getConnection(url)) {
            connection
                    .createStatement()
                    .execute(
                            "INSERT INTO flyway_schema_history SELECT 999, '999', 'future', type,"
                                    + " script, checksum, installed_by, installed_on,"
                                    + " execution_time, success FROM flyway_schema_history"
                                    + " LIMIT 1");
        }
        assertThatThrownBy(() -> start("--beseda.data-dir=" + directory)).isNotNull();
        assertThat(output.getAll())
                .contains("does not fit this version", "Start the version that used it last")
                .doesNotContain("\tat ");
    }

    @Test
    void aSettingOutOfRangeIsNamed(CapturedOutput output) {
        assertThatThrownBy(
                        () ->
                                start(
                                        "--beseda.data-dir=" + directory,
                                        "--beseda.writer.queue-changes-max=0"))
                .isNotNull();
        assertThat(output.getAll())
                .contains("beseda.writer.queue-changes-max is 0, but must be from 1")
                .doesNotContain("\tat ");
    }

    static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(OnlyTheDatabase.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("chat.beseda.database")
    static class OnlyTheDatabase {}
}

package chat.beseda.database.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to the tables of one database happens to those of the others. */
class MigrationsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @EnumSource
    void everyEngineHasTheSameSteps(Engine engine) throws IOException {
        assertThat(steps(engine)).isNotEmpty().isEqualTo(steps(Engine.SQLITE));
    }

    private static List<String> steps(Engine engine) throws IOException {
        Path folder = RESOURCES.resolve(engine.migrations().substring("classpath:".length()));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

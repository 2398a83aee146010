package chat.beseda.connection.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTests {

    @ParameterizedTest
    @EnumSource
    void whoeverWritesAProgramCanReadWhyTheDoorStaysShut(Reason reason) throws Exception {
        assertThat(Files.readString(Path.of("docs/protocol.md")))
                .contains("\n| `%s` | %d | ".formatted(reason.word(), reason.status()));
    }
}

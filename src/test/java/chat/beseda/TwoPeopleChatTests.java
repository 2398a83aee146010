package chat.beseda;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** They talk over SQLite, as it is without any settings. */
class TwoPeopleChatTests extends TwoPeopleChatContract {

    @TempDir private static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("beseda.data-dir", () -> data.resolve("data").toString());
    }
}

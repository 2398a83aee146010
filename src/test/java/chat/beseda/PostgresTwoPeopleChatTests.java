package chat.beseda;

import chat.beseda.database.postgresql.PostgresDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** They talk over PostgreSQL, and notice no difference. */
@DirtiesContext
class PostgresTwoPeopleChatTests extends TwoPeopleChatContract {

    @TempDir private static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws SQLException {
        PostgresDatabase postgres = new PostgresDatabase();
        postgres.create();
        postgres.settings(data.resolve("data"))
                .forEach((name, value) -> registry.add(name, () -> value));
    }
}

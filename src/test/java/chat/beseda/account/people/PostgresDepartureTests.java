package chat.beseda.account.people;

import chat.beseda.database.postgresql.PostgresDatabase;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL, where several servers have the same people. */
class PostgresDepartureTests extends DepartureTests {

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @Override
    protected Map<String, String> database() {
        return postgres.settings(directory);
    }
}

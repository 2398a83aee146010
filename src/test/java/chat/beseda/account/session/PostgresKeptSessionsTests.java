package chat.beseda.account.session;

import chat.beseda.database.postgresql.PostgresDatabase;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL, where several servers share the sessions. */
class PostgresKeptSessionsTests extends KeptSessionsTests {

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @Override
    protected Map<String, String> database() {
        return postgres.settings(directory);
    }
}

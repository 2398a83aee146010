package chat.beseda.account.invitation;

import chat.beseda.database.postgresql.PostgresDatabase;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL. */
class PostgresInvitationsTests extends InvitationsTests {

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @Override
    protected Map<String, String> database() {
        return postgres.settings(directory);
    }
}

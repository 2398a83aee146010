package chat.beseda.room.changing;

import chat.beseda.database.postgresql.PostgresDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PostgresRoomBoundsTests extends RoomBoundsContract {

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @TempDir Path directory;

    @Override
    protected Map<String, String> database() {
        return postgres.settings(directory);
    }
}

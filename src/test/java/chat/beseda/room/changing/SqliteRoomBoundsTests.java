package chat.beseda.room.changing;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class SqliteRoomBoundsTests extends RoomBoundsContract {

    @TempDir Path directory;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }
}

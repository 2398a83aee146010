package chat.beseda.message;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** The same on SQLite. */
class SqliteHistoryTests extends HistoryContract {

    @TempDir Path directory;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }
}

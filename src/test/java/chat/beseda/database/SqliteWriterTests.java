package chat.beseda.database;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** The writer on SQLite. */
class SqliteWriterTests extends WriterContract {

    @TempDir Path directory;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }
}

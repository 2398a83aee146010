package chat.beseda.database.sqlite;

import chat.beseda.database.StorageSize;
import java.nio.file.Path;

/** The two files that SQLite keeps a database in, see sqlite.org/wal.html. Immutable. */
final class SqliteFiles implements StorageSize {

    private final Path database;

    SqliteFiles(Path database) {
        this.database = database;
    }

    @Override
    public Bytes now() {
        Path log = database.resolveSibling(database.getFileName() + "-wal");
        // A file that is not there has no bytes.
        return new Bytes(database.toFile().length(), log.toFile().length());
    }
}

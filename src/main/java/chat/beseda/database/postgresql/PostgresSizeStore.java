package chat.beseda.database.postgresql;

import chat.beseda.database.Readers;
import chat.beseda.database.StorageSize;

/**
 * What PostgreSQL says that it keeps; its write-ahead log belongs to all its databases.
 * Thread-safe.
 */
final class PostgresSizeStore implements StorageSize {

    private final Readers readers;

    PostgresSizeStore(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Bytes now() {
        return readers.read(
                connection -> {
                    try (var select =
                                    connection.prepareStatement(
                                            "SELECT pg_database_size(current_database())");
                            var row = select.executeQuery()) {
                        row.next();
                        return new Bytes(row.getLong(1), 0);
                    }
                });
    }
}

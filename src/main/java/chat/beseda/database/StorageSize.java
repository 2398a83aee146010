package chat.beseda.database;

/** How much the database holds. Thread-safe; may read the database, or its files. */
public interface StorageSize {

    /**
     * So many bytes. Immutable.
     *
     * @param database what is filed away
     * @param writeAheadLog what is safe and not yet filed away; 0 where the engine does not say
     */
    record Bytes(long database, long writeAheadLog) {}

    /** As it is now. */
    Bytes now();
}

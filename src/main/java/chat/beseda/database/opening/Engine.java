package chat.beseda.database.opening;

import java.util.Locale;

/** The databases that Beseda can live in. */
public enum Engine {
    /** A file in the data directory. */
    SQLITE,
    /** A server, named by {@code beseda.database-url}. */
    POSTGRESQL;

    /** The engine for the setting {@code beseda.database-url}, which may be blank. */
    static Engine of(String databaseUrl) {
        return databaseUrl.isBlank() ? SQLITE : POSTGRESQL;
    }

    String migrations() {
        return "classpath:db/migration/" + name().toLowerCase(Locale.ROOT);
    }
}

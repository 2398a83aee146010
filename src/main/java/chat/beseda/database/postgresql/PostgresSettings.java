package chat.beseda.database.postgresql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL database to use in place of the file: the settings {@code beseda.database-*}.
 * Immutable.
 *
 * @param databaseUrl the address of a PostgreSQL, such as {@code
 *     postgres://user:password@host:5432/database}; empty for the file in the data directory
 * @param databaseUser goes before the user in the address
 * @param databasePassword goes before the password in the address
 */
@ConfigurationProperties("beseda")
record PostgresSettings(
        @DefaultValue("") String databaseUrl,
        @DefaultValue("") String databaseUser,
        @DefaultValue("") String databasePassword) {

    /** Nothing of it: there may be a password in each. */
    @Override
    public String toString() {
        return "PostgresSettings";
    }
}

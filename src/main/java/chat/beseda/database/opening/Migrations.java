package chat.beseda.database.opening;

import chat.beseda.database.StartRefused;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database to this version. Holds no state. */
public final class Migrations {

    private Migrations() {}

    /**
     * Applies what is missing; on a server, one application after the other.
     *
     * @param name of the database, as its operator knows it
     */
    public static void run(DataSource database, Engine engine, String name) {
        try {
            Flyway.configure()
                    .dataSource(database)
                    .locations(engine.migrations())
                    // A database that a newer version has changed is not for this one.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException other) {
            throw new StartRefused(
                    "The database " + name + " does not fit this version: " + firstLine(other),
                    "Start the version that used it last, or a newer one.");
        } catch (FlywayException failed) {
            throw new StartRefused(
                    "The tables in the database " + name + " cannot be made: " + firstLine(failed),
                    "See that it is whole, and that its user may make tables there.");
        }
    }

    private static String firstLine(Exception failed) {
        return String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given");
    }
}

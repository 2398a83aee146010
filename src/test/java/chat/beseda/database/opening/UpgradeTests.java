package chat.beseda.database.opening;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.database.postgresql.PostgresDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** A database of the first accounts is brought to this version, and nobody loses anything. */
class UpgradeTests {

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @TempDir private Path directory;

    @Test
    void peopleTokensAndLinksSurviveOnSqlite() throws SQLException {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + directory.resolve("beseda.db"));
        assertSurvival(Engine.SQLITE, database);
    }

    @Test
    void peopleTokensAndLinksSurviveOnPostgres() throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        String address = postgres.url(Map.of()).replaceFirst("^postgres://[^@]+@", "//");
        database.setUrl("jdbc:postgresql:" + address);
        database.setUser("postgres");
        assertSurvival(Engine.POSTGRESQL, database);
    }

    private static void assertSurvival(Engine engine, DataSource database) throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .locations(engine.migrations())
                .target("2")
                .load()
                .migrate();
        execute(
                database,
                "INSERT INTO account VALUES ('pMary', 'Mary', 'mary', 'x', 'owner', 1),"
                        + " ('pPedro', 'Pedro', 'pedro', 'y', 'member', 2)",
                "INSERT INTO token VALUES ('t1', 'pPedro', 'robot', 'h', 3, NULL)",
                "INSERT INTO invitation VALUES ('c1', 'member', 4, 5, 6),"
                        + " ('c2', 'member', 7, 8, 9)");

        Migrations.run(database, engine, "the test's own");

        assertThat(text(database, "SELECT count(*) FROM account WHERE status = 'active'"))
                .isEqualTo("2");
        assertThat(text(database, "SELECT account FROM token")).isEqualTo("pPedro");
        assertThat(
                        text(
                                database,
                                "SELECT made_by || ' ' || created_at || ' ' || expires_at || ' '"
                                        + " || uses_max || ' ' || uses_left FROM invitation"
                                        + " WHERE code_hash = 'c2'"))
                .isEqualTo("pMary 7 8 9 9");
        assertThat(text(database, "SELECT count(DISTINCT id) FROM invitation")).isEqualTo("2");
        assertThat(text(database, "SELECT count(*) FROM membership WHERE room = 'lobby'"))
                .isEqualTo("2");
    }

    private static void execute(DataSource database, String... changes) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }

    private static String text(DataSource database, String select) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(select)) {
            row.next();
            return row.getString(1);
        }
    }
}

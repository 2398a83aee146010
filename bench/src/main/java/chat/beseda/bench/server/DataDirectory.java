package chat.beseda.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A temporary data directory of Beseda, and what the files say once all is over. Immutable. */
public record DataDirectory(Path path) {

    public static DataDirectory create(Path parent, String name) throws IOException {
        Path path = parent.resolve(name + "-" + Long.toString(System.nanoTime(), 36));
        return new DataDirectory(Files.createDirectories(path));
    }

    /** The last seq of every room that has one. */
    public Map<String, Long> heads() throws IOException {
        Map<String, Long> heads = new HashMap<>();
        read(
                "SELECT id, seq FROM room WHERE seq > 0",
                row -> heads.put(row.getString(1), row.getLong(2)));
        return heads;
    }

    /** How many messages are kept in all. */
    public long messages() throws IOException {
        return number("SELECT count(*) FROM message");
    }

    /**
     * Rooms whose log does not hold each seq from 1 to its head once, or differs from its messages.
     */
    public long brokenRooms() throws IOException {
        return number(
                "SELECT count(*) FROM room LEFT JOIN (SELECT room, count(*) AS events, min(seq) AS"
                    + " first, max(seq) AS last, count(DISTINCT seq) AS seqs FROM event GROUP BY"
                    + " room) AS log ON log.room = room.id LEFT JOIN (SELECT room, count(*) AS"
                    + " messages FROM message GROUP BY room) AS said ON said.room = room.id WHERE"
                    + " room.seq <> coalesce(log.events, 0) OR room.seq <> coalesce(log.last, 0) OR"
                    + " room.seq <> coalesce(log.seqs, 0) OR room.seq <> coalesce(said.messages,"
                    + " 0)");
    }

    /** Runs statements on a database that no server has open. */
    public void prepare(List<String> statements) throws IOException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IOException("the database cannot be prepared", failure);
        }
    }

    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What is done with each row. */
    private interface Row {

        void take(ResultSet row) throws SQLException;
    }

    private long number(String sql) throws IOException {
        long[] number = new long[1];
        read(sql, row -> number[0] = row.getLong(1));
        return number[0];
    }

    private void read(String sql, Row taker) throws IOException {
        try (Connection connection = connect("?open_mode=1&busy_timeout=5000");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        } catch (SQLException failure) {
            throw new IOException("the database cannot be read", failure);
        }
    }

    private Connection connect(String how) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path.resolve("beseda.db") + how);
    }
}

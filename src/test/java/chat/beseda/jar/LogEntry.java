package chat.beseda.jar;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message as it stands in a log, or as somebody saw it. Immutable. */
record LogEntry(long seq, String by, String id, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    static LogEntry of(JsonNode event) {
        return new LogEntry(
                event.path("seq").asLong(),
                event.path("by").asString(),
                event.path("id").asString(),
                event.path("text").asString());
    }

    /**
     * The lobby's log as it lies in the database, by seq as the table has it.
     *
     * @param database for JDBC
     */
    static List<LogEntry> read(String database) throws SQLException {
        String query = "SELECT seq, body FROM event WHERE room = 'lobby' ORDER BY seq";
        List<LogEntry> log = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                LogEntry entry = of(JSON.readTree(rows.getBytes("body")));
                if (entry.seq() != rows.getLong("seq")) {
                    throw new AssertionError("row " + rows.getLong("seq") + " holds " + entry);
                }
                log.add(entry);
            }
        }
        return log;
    }
}

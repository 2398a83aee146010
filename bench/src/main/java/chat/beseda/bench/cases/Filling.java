package chat.beseda.bench.cases;

import java.util.List;

/**
 * Messages that nobody wrote, put straight into a database that no server has open, in the form in
 * which the server keeps them. Holds no state.
 */
final class Filling {

    private static final String TEXT =
            "@@0000000000000000 hello there, this is a typical message of a hundred characters,"
                    + " no more, no less";

    private static final long FIRST_AT = 1_763_625_600_000L;

    private Filling() {}

    /** So many messages in the lobby, from seq 1 on. */
    static List<String> lobby(int messages) {
        String numbers =
                "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n"
                        + " < "
                        + messages
                        + ") ";
        String id = "printf('00000000-0000-7000-8000-%012x', n)";
        String at = "(" + FIRST_AT + " + 1000 * n)";
        String person = "'gAAAAAAAAAAAAAAAAAA' || (n % 100)";
        String body =
                "CAST('{\"seq\":' || n || ',\"kind\":\"posted\",\"id\":\"' || "
                        + id
                        + " || '\",\"by\":\"' || "
                        + person
                        + " || '\",\"name\":\"Mary\",\"at\":' || "
                        + at
                        + " || ',\"guest\":true,\"text\":\""
                        + TEXT
                        + "\"}' AS BLOB)";
        return List.of(
                "PRAGMA synchronous = OFF",
                "BEGIN",
                numbers
                        + "INSERT INTO event (room, seq, body) SELECT 'lobby', n, "
                        + body
                        + " FROM number",
                numbers
                        + "INSERT INTO message (room, seq, id, person, name, guest, at, text,"
                        + " changed) SELECT 'lobby', n, "
                        + id
                        + ", "
                        + person
                        + ", 'Mary', 1, "
                        + at
                        + ", '"
                        + TEXT
                        + "', n FROM number",
                "UPDATE room SET seq = "
                        + messages
                        + ", at = "
                        + FIRST_AT
                        + " + 1000 * "
                        + messages
                        + " WHERE id = 'lobby'",
                "COMMIT");
    }
}

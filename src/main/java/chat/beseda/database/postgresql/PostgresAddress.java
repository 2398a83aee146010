package chat.beseda.database.postgresql;

import chat.beseda.database.StartRefused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and who enters it, read from one line as PostgreSQL's own programs
 * or as Java's write it. Immutable.
 *
 * @param hosts one or several, each with its port if that is not 5432
 * @param parameters of the driver, without user and password
 * @param user blank for the name that this process runs under
 */
record PostgresAddress(
        String hosts,
        String database,
        Map<String, String> parameters,
        String user,
        String password) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:jdbc:)?postgres(?:ql)?://(?:(?<who>.*)@)?(?<hosts>[^/?@]*)"
                            + "/(?<database>[^/?]+)(?:\\?(?<parameters>.*))?");

    static PostgresAddress of(PostgresSettings settings) {
        try {
            Matcher url = FORM.matcher(settings.databaseUrl().strip());
            if (!url.matches()) {
                throw unreadable();
            }
            return read(url, settings);
        } catch (IllegalArgumentException notEncoded) {
            throw unreadable();
        }
    }

    private static PostgresAddress read(Matcher url, PostgresSettings settings) {
        Map<String, String> parameters = parameters(or(url.group("parameters"), ""));
        String[] who = or(url.group("who"), "").split(":", 2);
        String user = or(parameters.remove("user"), decoded(who[0]));
        String password = or(parameters.remove("password"), who.length == 2 ? decoded(who[1]) : "");
        return new PostgresAddress(
                url.group("hosts").isEmpty() ? "localhost" : url.group("hosts"),
                decoded(url.group("database")),
                Map.copyOf(parameters),
                settings.databaseUser().isEmpty() ? user : settings.databaseUser(),
                settings.databasePassword().isEmpty() ? password : settings.databasePassword());
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty()) {
                String[] parts = parameter.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    /** A plus is a plus here: it is more often meant in a password than a blank is. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static StartRefused unreadable() {
        return new StartRefused(
                "The setting beseda.database-url is no address of a PostgreSQL database.",
                "Write postgres://user:password@host:5432/database; what is special in the"
                        + " password stands as %40 and the like, or put it as it is into"
                        + " BESEDA_DATABASE_PASSWORD.");
    }

    /** How the operator knows it; never with the password. */
    @Override
    public String toString() {
        return hosts + "/" + database;
    }
}

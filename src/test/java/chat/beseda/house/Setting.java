package chat.beseda.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that an owner can set, as the compiler collected it from the settings' records and
 * their Javadoc. Immutable.
 *
 * @param choices the words it may be, where it may only be certain words
 */
record Setting(String name, String type, String ordinary, String meaning, List<String> choices) {

    private static final String COLLECTED = "META-INF/spring-configuration-metadata.json";

    /** Every setting of ours, sorted by name; one that two records read is named by both. */
    static List<Setting> all() {
        try (InputStream collected = new ClassPathResource(COLLECTED).getInputStream()) {
            return new JsonMapper()
                    .readTree(collected)
                    .path("properties")
                    .valueStream()
                    .map(Setting::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The table for people, sorted by name. */
    static String table(List<Setting> settings) {
        var rows = new TreeMap<String, String>();
        settings.forEach(setting -> rows.put(setting.name, setting.row()));
        return Stream.concat(
                        Stream.of("| setting | if not set | what it is |", "| --- | --- | --- |"),
                        rows.values().stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** How the setting is spelt in the environment. */
    String variable() {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    String row() {
        String words = choices.isEmpty() ? "" : "; one of `" + String.join("`, `", choices) + "`";
        String shown = ordinary.isEmpty() ? "" : "`" + ordinary + "`";
        return "| `%s` | %s | %s%s |".formatted(name, shown, meaning, words).replace("|  |", "| |");
    }

    private static Setting of(JsonNode collected) {
        String type = collected.path("type").asString("");
        return new Setting(
                collected.path("name").asString(),
                type,
                collected.path("defaultValue").asString(""),
                collected.path("description").asString("").replaceAll("\\{@code ([^}]*)}", "`$1`"),
                type.startsWith("chat.beseda.") ? choices(type) : List.of());
    }

    private static List<String> choices(String type) {
        try {
            return Stream.of(Class.forName(type).getEnumConstants())
                    .map(word -> word.toString().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException("collected from an older build", gone);
        }
    }
}

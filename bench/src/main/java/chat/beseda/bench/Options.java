package chat.beseda.bench;

import java.nio.file.Path;

/**
 * How much is measured, and where things lie. Immutable.
 *
 * @param bench the directory {@code bench} of the repository
 * @param jar the jar of Beseda
 * @param rounds how often every peer has its turn
 * @param seconds how long a run is measured
 * @param warmUpSeconds how long it goes before that
 * @param quick whether the long cases are shortened
 * @param pairs how often two builds are compared
 * @param firstPort of the hundred ports that servers may use
 */
public record Options(
        Path bench,
        Path jar,
        int rounds,
        double seconds,
        double warmUpSeconds,
        boolean quick,
        int pairs,
        int firstPort) {

    static Options read(boolean quick) {
        Path bench = Path.of(System.getProperty("bench.directory")).toAbsolutePath();
        Path jar =
                Path.of(setting("BESEDA_JAR", bench + "/../target/beseda.jar"))
                        .toAbsolutePath()
                        .normalize();
        return new Options(
                bench,
                jar,
                Integer.parseInt(setting("ROUNDS", quick ? "1" : "3")),
                Double.parseDouble(setting("SECONDS_MEASURED", quick ? "3" : "6")),
                Double.parseDouble(setting("SECONDS_WARM_UP", quick ? "1.5" : "3")),
                quick,
                Integer.parseInt(setting("PAIRS", "10")),
                Integer.parseInt(setting("FIRST_PORT", "8500")));
    }

    /** What was measured; a quick run keeps its own. */
    Path results() {
        return bench.resolve("target/" + (quick ? "results-quick.json" : "results.json"));
    }

    /** Everything temporary; two runs at once have different ports. */
    public Path work() {
        return bench.resolve("target/work/" + firstPort);
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}

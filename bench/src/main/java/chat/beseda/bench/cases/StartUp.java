package chat.beseda.bench.cases;

import chat.beseda.bench.Options;
import chat.beseda.bench.report.Goal;
import chat.beseda.bench.report.Results;
import chat.beseda.bench.report.Row;
import chat.beseda.bench.server.DataDirectory;
import chat.beseda.bench.server.Unpacked;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the command to the first page: Beseda with an AOT cache of the JDK (JEP 483, 514) against an
 * empty Spring Boot application without one, both unpacked. Immutable.
 */
public final class StartUp {

    public static final String NAME = "start-up";

    private static final int ROUNDS = 5;
    private static final int ROUNDS_IN_SHORT = 1;

    private final Options options;

    public StartUp(Options options) {
        this.options = options;
    }

    public void run(Results results) throws IOException {
        Path empty = options.bench().resolve("peers/empty/target/empty.jar");
        DataDirectory data = DataDirectory.create(options.work(), NAME);
        Unpacked beseda = Unpacked.of(options.jar(), data.path().resolve("beseda"));
        Unpacked other = Unpacked.of(empty, data.path().resolve("empty"));
        int port = options.firstPort();
        List<String> settings =
                List.of("--beseda.access=open", "--beseda.data-dir=" + data.path().resolve("data"));
        beseda.train(port, settings);
        List<Double> ratios = new ArrayList<>();
        List<Double> cached = new ArrayList<>();
        List<Double> uncached = new ArrayList<>();
        List<Double> emptyOnes = new ArrayList<>();
        for (int round = 0; round < (options.quick() ? ROUNDS_IN_SHORT : ROUNDS); round++) {
            cached.add(beseda.secondsToFirstPage(port, settings, true));
            emptyOnes.add(other.secondsToFirstPage(port, List.of(), false));
            if (!options.quick()) {
                uncached.add(beseda.secondsToFirstPage(port, settings, false));
            }
            ratios.add(cached.getLast() / emptyOnes.getLast());
        }
        data.delete();
        String title = "start-up to the first page, with the JDK's AOT cache";
        Goal goal =
                Goal.atMost(
                        "first-page", "against an empty Boot application without it", 1, 1.5, "x");
        results.add(new Row(NAME, title, goal, ratios, List.of()));
        results.note(NAME, title, "Beseda with AOT cache, s", cached);
        results.note(NAME, title, "an empty Boot application, s", emptyOnes);
        if (!uncached.isEmpty()) {
            results.note(NAME, title, "Beseda without AOT cache, s", uncached);
        }
    }
}

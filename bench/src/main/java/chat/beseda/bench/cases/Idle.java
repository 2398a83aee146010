package chat.beseda.bench.cases;

import chat.beseda.bench.Options;
import chat.beseda.bench.dialect.V1;
import chat.beseda.bench.load.Crowd;
import chat.beseda.bench.report.Goal;
import chat.beseda.bench.report.Results;
import chat.beseda.bench.report.Row;
import chat.beseda.bench.server.Beseda;
import chat.beseda.bench.server.DataDirectory;
import chat.beseda.bench.server.JvmMemory;

import java.io.IOException;
import java.util.List;

/**
 * Ten thousand people who say nothing: what they weigh, and what their heartbeats cost. Immutable.
 */
public final class Idle {

    public static final String NAME = "idle";

    private static final int PEOPLE = 10_000;
    private static final int PEOPLE_IN_SHORT = 1_000;
    private static final int WARM_UP_PEOPLE = 200;
    private static final long CONNECT_MS_MAX = 120_000;

    /** Heartbeats are rare: it takes them a while to be worth compiling, which is done once. */
    private static final long CALM_MS = 90_000;

    private static final long CALM_IN_SHORT_MS = 3_000;

    /** At least one heartbeat of everybody (25 s) falls into it. */
    private static final long WATCHED_MS = 60_000;

    private static final long WATCHED_IN_SHORT_MS = 26_000;

    private final Options options;

    public Idle(Options options) {
        this.options = options;
    }

    public void run(Results results) throws IOException {
        int people = options.quick() ? PEOPLE_IN_SHORT : PEOPLE;
        long watchedMs = options.quick() ? WATCHED_IN_SHORT_MS : WATCHED_MS;
        DataDirectory data = DataDirectory.create(options.work(), NAME);
        try (Beseda server = Beseda.startSmall(options.jar(), data, options.firstPort())) {
            // The classes that a first visitor loads belong to the server and not to the visitor.
            try (Crowd first = crowd(server)) {
                first.connect(WARM_UP_PEOPLE, WARM_UP_PEOPLE, CONNECT_MS_MAX);
            }
            long liveBefore = JvmMemory.liveBytes(server.pid());
            long residentBefore = server.use().residentBytes();
            try (Crowd crowd = crowd(server)) {
                crowd.connect(people, WARM_UP_PEOPLE, CONNECT_MS_MAX);
                crowd.listen(options.quick() ? CALM_IN_SHORT_MS : CALM_MS);
                double cpuBefore = server.use().cpuSeconds();
                crowd.listen(watchedMs);
                double cpu = (server.use().cpuSeconds() - cpuBefore) * 1000 / watchedMs;
                long resident = server.use().residentBytes() - residentBefore;
                long live = JvmMemory.liveBytes(server.pid()) - liveBefore;
                List<String> errors = crowd.tally().errorWords();
                report(results, people, live, resident, cpu, errors);
            }
        } finally {
            data.delete();
        }
    }

    private static Crowd crowd(Beseda server) throws IOException {
        return new Crowd(server.port(), V1.inTheLobby());
    }

    private static void report(
            Results results,
            int people,
            long live,
            long resident,
            double cpu,
            List<String> errors) {
        String title = "%,d idle connections".formatted(people);
        double share = people / (double) PEOPLE;
        results.add(
                new Row(
                        NAME,
                        title,
                        Goal.atMost("heap", "heap each", 16, 20, " KiB"),
                        List.of(live / 1024.0 / people),
                        errors));
        results.add(
                new Row(
                        NAME,
                        title,
                        Goal.atMost(
                                "resident",
                                "RSS more than with none",
                                200 * share,
                                300 * share,
                                " MB"),
                        List.of(resident / 1e6),
                        errors));
        results.add(
                new Row(
                        NAME,
                        title,
                        Goal.atMost("cpu", "heartbeats, of a core", 2, 2, " %"),
                        List.of(cpu * 100),
                        errors));
    }
}

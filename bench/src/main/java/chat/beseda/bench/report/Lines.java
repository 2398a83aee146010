package chat.beseda.bench.report;

import chat.beseda.bench.load.Measured;

import java.util.Locale;

/** Results as lines on the console. Holds no state. */
final class Lines {

    private Lines() {}

    static String of(Sample sample) {
        Measured run = sample.measured();
        String line =
                String.format(
                        Locale.ROOT,
                        "%-14s %-28s %,11.0f deliveries/s %,7.0f posts/s %,9.0f frames/s %6.0f MB/s"
                            + " | server %.2f cores %6.2f us/delivery, generator %.2f | p50 %.1f"
                            + " p99 %.1f p99.9 %.1f max %.1f ms | %.0f MB",
                        sample.name(),
                        sample.peer(),
                        run.deliveriesPerSecond(),
                        run.postsPerSecond(),
                        run.framesPerSecond(),
                        run.megabytesPerSecond(),
                        run.serverCores(),
                        run.serverMicrosPerDelivery(),
                        run.generatorCores(),
                        run.p50Ms(),
                        run.p99Ms(),
                        run.p999Ms(),
                        run.maxMs(),
                        run.residentMegabytes());
        String bound = run.boundByGenerator() ? " (bound by the generator)" : "";
        String disturbed =
                run.disturbed()
                        ? " (disturbed: others had %.2f of the server's core)"
                                .formatted(run.othersOnItsCore())
                        : "";
        return line + bound + disturbed + (run.errors().isEmpty() ? "" : " ERRORS " + run.errors());
    }

    static String of(Row row) {
        Goal goal = row.goal();
        String asked =
                "goal %s%s, floor %s%s"
                        .formatted(
                                Values.plain(goal.goal()), goal.unit(),
                                Values.plain(goal.floor()), goal.unit());
        String measured =
                row.values().isEmpty()
                        ? "-"
                        : "%s%s (%s)"
                                .formatted(
                                        Values.text(row.median()),
                                        goal.unit(),
                                        Values.range(row.values()));
        String ratios =
                row.values().isEmpty()
                        ? ""
                        : " = %s of the goal, %s of the floor"
                                .formatted(
                                        Values.text(goal.toGoal(row.median())),
                                        Values.text(goal.toFloor(row.median())));
        return "%-16s %-42s %s%s | %s | %s%s"
                .formatted(
                        row.name(),
                        goal.words(),
                        measured,
                        ratios,
                        asked,
                        row.verdict().words(),
                        row.errors().isEmpty() ? "" : " " + row.errors());
    }
}

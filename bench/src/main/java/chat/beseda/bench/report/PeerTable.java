package chat.beseda.bench.report;

import chat.beseda.bench.load.Measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One case as a table: a line for each server. Holds no state. */
final class PeerTable {

    private static final String BASE = "ws";
    private static final int COLUMNS = 12;
    private static final String HEAD =
            "| server | deliveries/s | range | to `ws` | frames/s | CPU a delivery | CPU of a core"
                    + " | p50 | p99 | p99.9 | max | RSS |\n";

    private PeerTable() {}

    static String of(String title, List<Sample> samples) {
        Map<String, List<Sample>> peers = Groups.by(samples, Sample::peer);
        StringBuilder text =
                new StringBuilder("\n### ")
                        .append(title)
                        .append("\n\n")
                        .append(HEAD)
                        .append("| --- ".repeat(COLUMNS))
                        .append("|\n");
        peers.forEach(
                (peer, runs) -> text.append(line(peer, runs, peers.getOrDefault(BASE, List.of()))));
        return text.toString();
    }

    private static String line(String peer, List<Sample> runs, List<Sample> base) {
        boolean bound = runs.stream().anyMatch(run -> run.measured().boundByGenerator());
        boolean disturbed = runs.stream().anyMatch(run -> run.measured().disturbed());
        return "| %s%s | %s | %s | %s | %s | %s us | %s | %s ms | %s ms | %s ms | %s ms | %s MB |\n"
                .formatted(
                        peer,
                        (bound ? " *" : "") + (disturbed ? " †" : ""),
                        median(runs, Measured::deliveriesPerSecond),
                        Values.range(values(runs, Measured::deliveriesPerSecond)),
                        ratio(runs, base),
                        median(runs, Measured::framesPerSecond),
                        median(runs, Measured::serverMicrosPerDelivery),
                        median(runs, Measured::serverCores),
                        median(runs, Measured::p50Ms),
                        median(runs, Measured::p99Ms),
                        median(runs, Measured::p999Ms),
                        median(runs, Measured::maxMs),
                        median(runs, Measured::residentMegabytes));
    }

    /** The median of the ratios within the rounds. */
    private static String ratio(List<Sample> runs, List<Sample> base) {
        List<Double> ratios = new ArrayList<>();
        for (Sample run : runs) {
            base.stream()
                    .filter(other -> other.round() == run.round())
                    .forEach(
                            other ->
                                    ratios.add(
                                            run.measured().deliveriesPerSecond()
                                                    / other.measured().deliveriesPerSecond()));
        }
        return ratios.isEmpty() ? "-" : Values.text(Values.median(ratios)) + "x";
    }

    private static String median(List<Sample> runs, ToDoubleFunction<Measured> figure) {
        return Values.text(Values.median(values(runs, figure)));
    }

    private static List<Double> values(List<Sample> runs, ToDoubleFunction<Measured> figure) {
        return runs.stream().map(run -> figure.applyAsDouble(run.measured())).toList();
    }
}

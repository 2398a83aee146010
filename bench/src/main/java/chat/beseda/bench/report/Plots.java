package chat.beseda.bench.report;

import chat.beseda.bench.load.Measured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The bar plots of the page, each in a file of its own. Immutable. */
final class Plots {

    /** One figure of one case. Immutable. */
    private record Plot(String name, String words, String unit, ToDoubleFunction<Measured> figure) {

        String file() {
            return "performance-" + name + "-" + unit.replaceAll("[^a-z0-9]+", "-") + ".svg";
        }
    }

    private static final List<Plot> PLOTS =
            List.of(
                    new Plot(
                            "fifty-senders",
                            "Deliveries each second, 1,000 in a room, 50 senders; more is better",
                            "deliveries/s",
                            Measured::deliveriesPerSecond),
                    new Plot(
                            "one-sender",
                            "Deliveries each second, 1,000 in a room, one sender; more is better",
                            "deliveries/s",
                            Measured::deliveriesPerSecond),
                    new Plot(
                            "open-100",
                            "CPU a delivery, 1,000 in a room, 100 messages/s; less is better",
                            "us",
                            Measured::serverMicrosPerDelivery),
                    new Plot(
                            "open-100",
                            "99 of 100 are read within, 1,000 in a room, 100 messages/s; less is"
                                    + " better",
                            "ms",
                            Measured::p99Ms));

    private final Path images;

    Plots(Path images) {
        this.images = images;
    }

    /** Draws what was measured, and returns the lines that show it on the page. */
    String write(List<Sample> samples) throws IOException {
        StringBuilder shown = new StringBuilder();
        Files.createDirectories(images);
        for (Plot plot : PLOTS) {
            List<Sample> runs =
                    samples.stream().filter(run -> run.name().equals(plot.name())).toList();
            if (!runs.isEmpty()) {
                String svg = BarPlot.svg(plot.words(), plot.unit(), bars(plot, runs));
                Files.writeString(images.resolve(plot.file()), svg);
                shown.append("\n![")
                        .append(plot.words())
                        .append("](images/")
                        .append(plot.file())
                        .append(")\n");
            }
        }
        return shown.toString();
    }

    private static Map<String, Double> bars(Plot plot, List<Sample> runs) {
        Map<String, Double> bars = new LinkedHashMap<>();
        Groups.by(runs, Sample::peer).forEach((peer, own) -> bars.put(peer, bar(plot, own)));
        return bars;
    }

    private static double bar(Plot plot, List<Sample> runs) {
        List<Double> figures =
                runs.stream().map(Sample::measured).map(plot.figure()::applyAsDouble).toList();
        return Values.median(figures);
    }
}

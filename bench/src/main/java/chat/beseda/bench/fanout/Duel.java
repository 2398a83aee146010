package chat.beseda.bench.fanout;

import chat.beseda.bench.Options;
import chat.beseda.bench.load.Measured;
import chat.beseda.bench.report.Results;
import chat.beseda.bench.report.Sample;
import chat.beseda.bench.server.Beseda;
import chat.beseda.bench.server.DataDirectory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two builds of Beseda in turn, in pairs: both run at the same time, one has nobody to talk to
 * while the other is measured, and who goes first changes with every pair. Immutable.
 */
public final class Duel {

    private final Options options;
    private final List<FanOut> cases;
    private final Path olderJar;

    public Duel(Options options, List<FanOut> cases, Path olderJar) {
        this.options = options;
        this.cases = List.copyOf(cases);
        this.olderJar = olderJar;
    }

    /**
     * What the newer one reached in each pair, divided by what the older one did; above 1 is
     * better.
     */
    public Map<FanOut, List<Double>> ratios(int pairs) throws IOException {
        Map<FanOut, List<Double>> ratios = new LinkedHashMap<>();
        cases.forEach(fanOut -> ratios.put(fanOut, new ArrayList<>()));
        for (int pair = 1; pair <= pairs; pair++) {
            DataDirectory newerData = DataDirectory.create(options.work(), "newer");
            DataDirectory olderData = DataDirectory.create(options.work(), "older");
            try (Beseda newer = Beseda.start(options.jar(), newerData, options.firstPort());
                    Beseda older = Beseda.start(olderJar, olderData, options.firstPort() + 1)) {
                for (FanOut fanOut : cases) {
                    ratios.get(fanOut).add(pair(pair, fanOut, newer, older));
                }
            } finally {
                newerData.delete();
                olderData.delete();
            }
        }
        return ratios;
    }

    private double pair(int pair, FanOut fanOut, Beseda newer, Beseda older) throws IOException {
        double olderValue = pair % 2 == 0 ? measure(pair, fanOut, older, "older") : 0;
        double newerValue = measure(pair, fanOut, newer, "newer");
        if (pair % 2 == 1) {
            olderValue = measure(pair, fanOut, older, "older");
        }
        return newerValue / olderValue;
    }

    private double measure(int pair, FanOut fanOut, Beseda server, String which)
            throws IOException {
        Measured measured =
                new Runner(options, fanOut)
                        .run(fanOut.ours(), server, server.data(), fanOut == cases.getFirst());
        new Results().add(new Sample(fanOut.name(), fanOut.title(), which, pair, measured));
        if (!measured.errors().isEmpty()) {
            throw new IOException(fanOut.name() + ", " + which + ": " + measured.errors());
        }
        return fanOut.figure().of(measured);
    }
}

package chat.beseda.bench;

import chat.beseda.bench.fanout.Duel;
import chat.beseda.bench.fanout.FanOut;
import chat.beseda.bench.report.Values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** This build against an older one: whether something has become slower. Immutable. */
final class Compare {

    /** The median of the pairs may not fall below it. */
    private static final double RATIO_MIN = 0.9;

    private static final List<FanOut> CASES =
            List.of(FanOut.FIFTY_SENDERS, FanOut.ONE_SENDER, FanOut.OPEN_100, FanOut.PLAIN);

    private final Options options;

    Compare(Options options) {
        this.options = options;
    }

    /** True if no case has fallen. */
    boolean run(Path olderJar) throws IOException {
        if (!Files.exists(olderJar)) {
            throw new IOException("no jar " + olderJar);
        }
        Duel duel = new Duel(options, CASES, olderJar);
        Map<FanOut, List<Double>> ratios = duel.ratios(options.pairs());
        boolean fine = true;
        for (FanOut fanOut : CASES) {
            double median = Values.median(ratios.get(fanOut));
            boolean fell = median < RATIO_MIN;
            fine &= !fell;
            System.out.println(
                    "%s %-14s %s of the older one (%s)"
                            .formatted(
                                    fell ? "FELL" : "kept",
                                    fanOut.name(),
                                    Values.text(median),
                                    Values.range(ratios.get(fanOut))));
        }
        return fine;
    }
}

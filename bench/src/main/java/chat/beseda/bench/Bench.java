package chat.beseda.bench;

import chat.beseda.bench.fanout.FanOut;
import chat.beseda.bench.fanout.FanOuts;
import chat.beseda.bench.fanout.Peer;
import chat.beseda.bench.report.Results;
import java.io.IOException;
import java.util.List;

/** main(): what {@code bench/run} starts on the generator's core. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Options options = Options.read(false);
        Results results = new Results();
        List<FanOut> cases =
                FanOut.IN_ONE_ROOM.stream()
                        .filter(
                                fanOut ->
                                        arguments.length < 2
                                                || List.of(arguments).contains(fanOut.name()))
                        .toList();
        new FanOuts(options, cases, List.of(Peer.BESEDA, Peer.WS)).run(results);
    }
}

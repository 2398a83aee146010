package chat.beseda.bench.fanout;

import chat.beseda.bench.Options;
import chat.beseda.bench.load.Measured;
import chat.beseda.bench.load.Tally;
import chat.beseda.bench.report.Goal;
import chat.beseda.bench.report.Results;
import chat.beseda.bench.report.Row;
import chat.beseda.bench.report.Sample;
import chat.beseda.bench.server.DataDirectory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays cases against all servers: in each round every server has its turn with every case, one
 * straight after the other, so that what else the machine does hits all of them alike. Immutable.
 */
public final class FanOuts {

    private final Options options;
    private final List<FanOut> cases;

    /** Cases with the same number of rooms: they share the servers of a round. */
    public FanOuts(Options options, List<FanOut> cases) {
        this.options = options;
        this.cases = List.copyOf(cases);
    }

    public void run(Results results) throws IOException {
        List<Map<FanOut, Map<Peer, Measured>>> rounds = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            DataDirectory data = DataDirectory.create(options.work(), "fan-out");
            cases.getFirst().prepare(options, data);
            try (Servers servers = new Servers(options, data)) {
                rounds.add(round(round, servers, results));
            }
        }
        for (FanOut fanOut : cases) {
            for (Goal goal : fanOut.goals()) {
                results.add(
                        row(fanOut, goal, rounds.stream().map(all -> all.get(fanOut)).toList()));
            }
        }
    }

    private Map<FanOut, Map<Peer, Measured>> round(int round, Servers servers, Results results)
            throws IOException {
        Map<FanOut, Map<Peer, Measured>> measured = new LinkedHashMap<>();
        for (FanOut fanOut : cases) {
            Runner runner = new Runner(options, fanOut);
            Map<Peer, Measured> turn = new EnumMap<>(Peer.class);
            for (Peer peer : options.quick() ? fanOut.peersInShort() : fanOut.peers()) {
                Measured run = play(runner, peer, servers);
                turn.put(peer, run);
                results.add(new Sample(fanOut.name(), fanOut.title(), peer.words(), round, run));
                servers.rest(peer);
            }
            measured.put(fanOut, turn);
        }
        return measured;
    }

    private static Measured play(Runner runner, Peer peer, Servers servers) throws IOException {
        return runner.run(peer, servers.of(peer), servers.data(), servers.isFresh(peer));
    }

    private static Row row(FanOut fanOut, Goal goal, List<Map<Peer, Measured>> rounds) {
        Metric metric = Metric.valueOf(goal.measure());
        List<Double> values = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (Map<Peer, Measured> round : rounds) {
            Measured ours = round.get(fanOut.ours());
            double value = metric.of(ours);
            values.add(metric.againstWs() ? value / metric.of(round.get(Peer.WS)) : value);
            errors.addAll(Tally.words(ours.errors()));
        }
        return new Row(fanOut.name(), fanOut.title(), goal, values, errors);
    }
}

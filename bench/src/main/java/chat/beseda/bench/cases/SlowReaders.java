package chat.beseda.bench.cases;

import chat.beseda.bench.Options;
import chat.beseda.bench.dialect.V1;
import chat.beseda.bench.load.Crowd;
import chat.beseda.bench.load.Measured;
import chat.beseda.bench.load.Member;
import chat.beseda.bench.load.Pace;
import chat.beseda.bench.load.Tally;
import chat.beseda.bench.report.Goal;
import chat.beseda.bench.report.Results;
import chat.beseda.bench.report.Row;
import chat.beseda.bench.report.Sample;
import chat.beseda.bench.server.Beseda;
import chat.beseda.bench.server.DataDirectory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A thousand people talk, with and without some among them who do not read. Immutable. */
public final class SlowReaders {

    public static final String NAME = "slow-readers";

    private static final String TITLE =
            "1,000 in a room, 100 messages/s, one more who never reads and 50 who read slowly";
    private static final int PEOPLE = 1000;
    private static final int AT_ONCE = 200;
    private static final int SENDERS = 50;
    private static final int SLOW = 50;
    private static final int PAIRS = 10;
    private static final int PAIRS_IN_SHORT = 1;
    private static final double MESSAGES_A_SECOND = 100;
    private static final long WAIT_MS_MAX = 60_000;
    private static final int RECEIVE_BYTES = 4096;

    /** Longer than the ten seconds after which who does not read is let go. */
    private static final double SECONDS = 12;

    private static final double SECONDS_IN_SHORT = 4;

    private final Options options;

    public SlowReaders(Options options) {
        this.options = options;
    }

    public void run(Results results) throws IOException {
        List<Double> ratios = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        DataDirectory data = DataDirectory.create(options.work(), NAME);
        try (Beseda server = Beseda.start(options.jar(), data, options.firstPort())) {
            for (int pair = 1; pair <= (options.quick() ? PAIRS_IN_SHORT : PAIRS); pair++) {
                Measured without = play(server, 0);
                Measured with = play(server, SLOW + 1);
                results.add(new Sample(NAME, TITLE, "without slow readers", pair, without));
                results.add(new Sample(NAME, TITLE, "with slow readers", pair, with));
                ratios.add(with.p99Ms() / without.p99Ms());
                errors.addAll(Tally.words(without.errors()));
                errors.addAll(Tally.words(with.errors()));
            }
        } finally {
            data.delete();
        }
        Goal goal = Goal.atMost("p99", "p99 of the others, with against without", 1.1, 1.5, "x");
        results.add(new Row(NAME, TITLE, goal, ratios, errors));
    }

    private Measured play(Beseda server, int slowPeople) throws IOException {
        try (Crowd crowd = new Crowd(server.port(), V1.inTheLobby())) {
            crowd.connect(PEOPLE, AT_ONCE, WAIT_MS_MAX);
            List<Member> slow =
                    slowPeople == 0
                            ? List.of()
                            : crowd.connectSlow(slowPeople, RECEIVE_BYTES, WAIT_MS_MAX);
            Pace pace = new SlowReading(Pace.open(MESSAGES_A_SECOND), slow);
            List<Member> senders = crowd.members(0, SENDERS);
            crowd.warmUp(senders, pace, options.warmUpSeconds());
            double seconds = options.quick() ? SECONDS_IN_SHORT : SECONDS;
            Measured measured = crowd.measure(senders, pace, seconds, server.watched());
            crowd.settle(WAIT_MS_MAX);
            return measured.with(crowd.tally().errors());
        }
    }
}

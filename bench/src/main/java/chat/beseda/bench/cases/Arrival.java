package chat.beseda.bench.cases;

import chat.beseda.bench.Options;
import chat.beseda.bench.dialect.V1;
import chat.beseda.bench.load.Crowd;
import chat.beseda.bench.load.Pace;
import chat.beseda.bench.report.Goal;
import chat.beseda.bench.report.Results;
import chat.beseda.bench.report.Row;
import chat.beseda.bench.server.Beseda;
import chat.beseda.bench.server.DataDirectory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ten thousand people come at the same moment; then the power fails, and they all come again and
 * want to hear what they missed. Immutable.
 */
public final class Arrival {

    public static final String NAME = "arrival";

    private static final int PEOPLE = 10_000;
    private static final int PEOPLE_IN_SHORT = 1_000;
    private static final long WAIT_MS_MAX = 120_000;
    private static final int AT_ONCE = 200;
    private static final int SENDERS = 10;
    private static final double MESSAGES_A_SECOND = 100;
    private static final double TALK_SECONDS = 3;

    /** So many events has everybody missed when they come again. */
    private static final long MISSED = 200;

    private final Options options;

    public Arrival(Options options) {
        this.options = options;
    }

    public void run(Results results) throws IOException {
        int people = options.quick() ? PEOPLE_IN_SHORT : PEOPLE;
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            DataDirectory data = DataDirectory.create(options.work(), NAME);
            String epoch;
            long head;
            Beseda server = Beseda.start(options.jar(), data, options.firstPort());
            warmUp(server, people);
            try (Crowd crowd = new Crowd(server.port(), V1.inTheLobby())) {
                first.add(crowd.connect(people, people, WAIT_MS_MAX));
                crowd.warmUp(crowd.members(0, SENDERS), Pace.open(MESSAGES_A_SECOND), TALK_SECONDS);
                crowd.settle(WAIT_MS_MAX);
                errors.addAll(crowd.tally().errorWords());
                epoch = crowd.epoch();
                crowd.leaveAtOnce();
            } finally {
                server.kill();
            }
            head = data.heads().getOrDefault("lobby", 0L);
            try (Beseda restarted = Beseda.start(options.jar(), data, options.firstPort())) {
                again.add(comeAgain(restarted, people, head - MISSED, epoch, errors));
            }
            data.delete();
        }
        results.add(
                new Row(
                        NAME,
                        "%,d connect at once".formatted(people),
                        Goal.atMost("first", "until all are in the room", 8, 15, " s"),
                        first,
                        errors));
        results.add(
                new Row(
                        NAME,
                        "%,d at once after a restart, each %d messages behind"
                                .formatted(people, MISSED),
                        Goal.atMost("again", "until all have caught up", 20, 40, " s"),
                        again,
                        errors));
    }

    /**
     * The first ten thousand come to a server that has run for a while, the second to one that has
     * not.
     */
    private static void warmUp(Beseda server, int people) throws IOException {
        try (Crowd crowd = new Crowd(server.port(), V1.inTheLobby())) {
            crowd.connect(people / 4, AT_ONCE, WAIT_MS_MAX);
        }
    }

    private static double comeAgain(
            Beseda server, int people, long after, String epoch, List<String> errors)
            throws IOException {
        try (Crowd crowd = new Crowd(server.port(), V1.catchingUp(after, epoch))) {
            crowd.expectAfter(after);
            long start = System.nanoTime();
            crowd.connect(people, people, WAIT_MS_MAX);
            if (!crowd.listenUntil(
                    () -> crowd.tally().caughtUp() + crowd.closed() >= people, WAIT_MS_MAX)) {
                crowd.tally().error("not caught up in time");
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            errors.addAll(crowd.tally().errorWords());
            return seconds;
        }
    }
}

package chat.beseda.bench.cases;

import chat.beseda.bench.Options;
import chat.beseda.bench.dialect.V1;
import chat.beseda.bench.load.Crowd;
import chat.beseda.bench.load.Latencies;
import chat.beseda.bench.load.Member;
import chat.beseda.bench.report.Goal;
import chat.beseda.bench.report.Results;
import chat.beseda.bench.report.Row;
import chat.beseda.bench.server.Beseda;
import chat.beseda.bench.server.DataDirectory;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/** One room with a million messages, and one person who looks around in it. Immutable. */
public final class BigRoom {

    public static final String NAME = "big-room";

    private static final int MESSAGES = 1_000_000;
    private static final int MESSAGES_IN_SHORT = 100_000;
    private static final int CATCH_UP = 10_000;
    private static final int PAGE = 50;
    private static final int ASKED = 500;
    private static final int CAUGHT_UP = 100;
    private static final int WARM_UP = 200;
    private static final long WAIT_MS_MAX = 30_000;

    private final Options options;
    private final Random random = new Random(7);

    public BigRoom(Options options) {
        this.options = options;
    }

    public void run(Results results) throws IOException {
        int messages = options.quick() ? MESSAGES_IN_SHORT : MESSAGES;
        DataDirectory data = DataDirectory.create(options.work(), NAME);
        Beseda.makeDatabase(options.jar(), data, options.firstPort());
        data.prepare(Filling.lobby(messages));
        try (Beseda server = Beseda.start(options.jar(), data, options.firstPort());
                Crowd crowd = new Crowd(server.port(), V1.inTheLobby())) {
            crowd.connect(1, 1, WAIT_MS_MAX);
            if (crowd.head() != messages) {
                crowd.tally().error("the room has %d messages".formatted(crowd.head()));
            }
            look(crowd, messages, results);
        } finally {
            data.delete();
        }
    }

    private void look(Crowd crowd, int messages, Results results) throws IOException {
        Member reader = crowd.members(0, 1).getFirst();
        String title = "a room of %,d messages".formatted(messages);
        Latencies open = times(crowd, ASKED, crowd.tally()::opened, () -> reader.open("lobby"));
        Latencies page =
                times(
                        crowd,
                        ASKED,
                        crowd.tally()::answered,
                        () -> reader.askHistory("lobby", middle(messages), PAGE));
        Latencies catchUp =
                times(
                        crowd,
                        options.quick() ? CAUGHT_UP / 5 : CAUGHT_UP,
                        crowd.tally()::caughtUp,
                        () -> reader.openAfter("lobby", messages - CATCH_UP, crowd.epoch()));
        List<String> errors = crowd.tally().errorWords();
        add(results, title, Goal.atMost("open", "open, p99", 5, 20, " ms"), open, errors);
        add(
                results,
                title,
                Goal.atMost("page", "page of 50 from the middle, p99", 5, 20, " ms"),
                page,
                errors);
        add(
                results,
                title,
                Goal.atMost("catch-up", "catch-up of 10,000 events, p99", 300, 1000, " ms"),
                catchUp,
                errors);
    }

    /** Somewhere in the middle half, another place each time. */
    private long middle(int messages) {
        return messages / 4 + random.nextInt(messages / 2);
    }

    /** Asks one after the other, each as soon as the last is answered. */
    private Latencies times(Crowd crowd, int times, LongSupplier answers, Runnable ask)
            throws IOException {
        Latencies latencies = new Latencies();
        for (int i = -Math.min(times, WARM_UP); i < times; i++) {
            long goal = answers.getAsLong() + 1;
            long start = System.nanoTime();
            ask.run();
            if (!crowd.listenUntil(() -> answers.getAsLong() >= goal, WAIT_MS_MAX)) {
                crowd.tally().error("no answer in time");
            }
            if (i >= 0) {
                latencies.record((System.nanoTime() - start) / 1000, 1);
            }
        }
        return latencies;
    }

    private static void add(
            Results results, String title, Goal goal, Latencies times, List<String> errors) {
        results.add(new Row(NAME, title, goal, List.of(times.ms(99)), errors));
        results.note(NAME, title, goal.words().replace("p99", "median, ms"), List.of(times.ms(50)));
    }
}

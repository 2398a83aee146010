package chat.beseda.bench.fanout;

import chat.beseda.bench.load.Pace;
import chat.beseda.bench.report.Goal;
import java.util.List;
import java.util.function.Supplier;

/**
 * One way of talking in rooms, played against several servers. Immutable.
 *
 * @param name what it is called on the command line
 * @param title what the table calls it
 * @param rooms over how many rooms the members are spread
 * @param pace a new one for each run
 * @param ours which way Beseda is spoken to
 * @param goals what Beseda should reach
 */
public record FanOut(
        String name,
        String title,
        int members,
        int senders,
        int rooms,
        Supplier<Pace> pace,
        Peer ours,
        List<Goal> goals) {

    public static final FanOut FIFTY_SENDERS =
            inOneRoom(
                    "fifty-senders",
                    "1,000 in a room, 50 senders with 2 messages under way each",
                    50,
                    () -> Pace.closed(2),
                    Goal.atLeast(Metric.DELIVERIES.name(), "deliveries/s against `ws`", 40, 25, "x"));

    public static final FanOut ONE_SENDER =
            inOneRoom(
                    "one-sender",
                    "1,000 in a room, one sender with 4 messages under way",
                    1,
                    () -> Pace.closed(4),
                    Goal.atLeast(Metric.DELIVERIES.name(), "deliveries/s against `ws`", 3.5, 2.5, "x"));

    public static final FanOut OPEN_50 = openLoop("open-50", 50, againstWs());
    public static final FanOut OPEN_100 = openLoop("open-100", 100, againstWs());

    public static final FanOut OPEN_1000 =
            openLoop(
                    "open-1000",
                    1000,
                    List.of(Goal.atMost(Metric.P99_MS.name(), "p99", 40, 100, " ms")));

    public static final FanOut PLAIN =
            new FanOut(
                    "plain",
                    "1,000 in a room, plain mode, 50 senders with 2 messages under way each",
                    1000,
                    50,
                    1,
                    () -> Pace.closed(2),
                    Peer.BESEDA_PLAIN,
                    List.of(
                            Goal.atLeast(
                                    Metric.DELIVERIES.name(),
                                    "deliveries/s against `ws`",
                                    1,
                                    0.8,
                                    "x")));

    public static final FanOut ROOMS =
            new FanOut(
                    "rooms",
                    "1,000 rooms of 10, 2,000 messages/s in all",
                    10_000,
                    2_000,
                    1_000,
                    () -> Pace.open(2_000),
                    Peer.BESEDA,
                    List.of(
                            Goal.atLeast(
                                    Metric.DELIVERIES_PER_CPU.name(),
                                    "deliveries for the same CPU against `ws`",
                                    2,
                                    1.2,
                                    "x")));

    /** Those in one room of a thousand. */
    public static final List<FanOut> IN_ONE_ROOM =
            List.of(FIFTY_SENDERS, ONE_SENDER, OPEN_50, OPEN_100, OPEN_1000, PLAIN);

    /** The room of a client. */
    String room(int client) {
        return rooms == 1 ? "lobby" : "room-" + client % rooms;
    }

    private static FanOut inOneRoom(
            String name, String title, int senders, Supplier<Pace> pace, Goal goal) {
        return new FanOut(name, title, 1000, senders, 1, pace, Peer.BESEDA, List.of(goal));
    }

    private static FanOut openLoop(String name, int perSecond, List<Goal> goals) {
        return new FanOut(
                name,
                "1,000 in a room, %,d messages/s, open loop".formatted(perSecond),
                1000,
                50,
                1,
                () -> Pace.open(perSecond),
                Peer.BESEDA,
                goals);
    }

    private static List<Goal> againstWs() {
        return List.of(
                Goal.atMost(
                        Metric.MICROS_PER_DELIVERY.name(), "CPU a delivery against `ws`", 1, 1.25, "x"),
                Goal.atMost(Metric.P99_RATIO.name(), "p99 against `ws`", 1, 2, "x"));
    }
}

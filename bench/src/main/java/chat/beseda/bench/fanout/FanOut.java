package chat.beseda.bench.fanout;

import chat.beseda.bench.Options;
import chat.beseda.bench.load.Pace;
import chat.beseda.bench.report.Goal;
import chat.beseda.bench.server.Beseda;
import chat.beseda.bench.server.DataDirectory;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * One way of talking in rooms, played against several servers. Immutable.
 *
 * @param name what it is called on the command line
 * @param title what the table calls it
 * @param rooms over how many rooms the members are spread
 * @param pace a new one for each run
 * @param peers who has a turn, Beseda first
 * @param goals what Beseda should reach
 */
public record FanOut(
        String name,
        String title,
        int members,
        int senders,
        int rooms,
        Supplier<Pace> pace,
        List<Peer> peers,
        List<Goal> goals) {

    private static final List<Peer> ALL =
            List.of(Peer.BESEDA, Peer.WS, Peer.SOCKET_IO, Peer.STOMP, Peer.SPRING);
    private static final List<Peer> WS_ONLY = List.of(Peer.BESEDA, Peer.WS);

    public static final FanOut FIFTY_SENDERS =
            inOneRoom(
                    "fifty-senders",
                    "1,000 in a room, 50 senders with 2 messages under way each",
                    50,
                    () -> Pace.closed(2),
                    Goal.atLeast(
                            Metric.DELIVERIES.name(), "deliveries/s against `ws`", 40, 25, "x"));

    public static final FanOut ONE_SENDER =
            inOneRoom(
                    "one-sender",
                    "1,000 in a room, one sender with 4 messages under way",
                    1,
                    () -> Pace.closed(4),
                    Goal.atLeast(
                            Metric.DELIVERIES.name(), "deliveries/s against `ws`", 3.5, 2.5, "x"));

    public static final FanOut OPEN_50 = openLoop("open-50", 50, WS_ONLY, againstWs());
    public static final FanOut OPEN_100 = openLoop("open-100", 100, ALL, againstWs());

    public static final FanOut OPEN_1000 =
            openLoop(
                    "open-1000",
                    1000,
                    WS_ONLY,
                    List.of(Goal.atMost(Metric.P99_MS.name(), "p99", 40, 100, " ms")));

    public static final FanOut PLAIN =
            new FanOut(
                    "plain",
                    "1,000 in a room, plain mode, 50 senders with 2 messages under way each",
                    1000,
                    50,
                    1,
                    () -> Pace.closed(2),
                    List.of(Peer.BESEDA_PLAIN, Peer.WS),
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
                    WS_ONLY,
                    List.of(
                            Goal.atLeast(
                                    Metric.DELIVERIES_PER_CPU.name(),
                                    "deliveries for the same CPU against `ws`",
                                    2,
                                    1.2,
                                    "x")));

    /** All there are. */
    public static final List<FanOut> EVERY =
            List.of(FIFTY_SENDERS, ONE_SENDER, OPEN_50, OPEN_100, OPEN_1000, PLAIN, ROOMS);

    /** The way in which Beseda is spoken to. */
    Peer ours() {
        return peers.getFirst();
    }

    /** What of a run is compared with that of another build. */
    Metric figure() {
        Metric metric = Metric.valueOf(goals.getFirst().measure());
        return metric == Metric.DELIVERIES ? metric : Metric.DELIVERIES_PER_CPU;
    }

    /** Us and {@code ws}. */
    List<Peer> peersInShort() {
        return peers.subList(0, 2);
    }

    /** Makes the rooms, which people cannot make yet. */
    void prepare(Options options, DataDirectory data) throws IOException {
        if (rooms == 1) {
            return;
        }
        Beseda.makeDatabase(options.jar(), data, options.firstPort());
        data.prepare(
                List.of(
                        "WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number"
                                + " WHERE n < "
                                + (rooms - 1)
                                + ") INSERT INTO room (id, name, kind,"
                                + " epoch) SELECT 'room-' || n, 'Room ' || n, 'public',"
                                + " lower(hex(randomblob(8))) FROM number"));
    }

    /** The room of a client. */
    String room(int client) {
        return rooms == 1 ? "lobby" : "room-" + client % rooms;
    }

    private static FanOut inOneRoom(
            String name, String title, int senders, Supplier<Pace> pace, Goal goal) {
        return new FanOut(name, title, 1000, senders, 1, pace, ALL, List.of(goal));
    }

    private static FanOut openLoop(String name, int perSecond, List<Peer> peers, List<Goal> goals) {
        return new FanOut(
                name,
                "1,000 in a room, %,d messages/s, open loop".formatted(perSecond),
                1000,
                50,
                1,
                () -> Pace.open(perSecond),
                peers,
                goals);
    }

    private static List<Goal> againstWs() {
        return List.of(
                Goal.atMost(
                        Metric.MICROS_PER_DELIVERY.name(),
                        "CPU a delivery against `ws`",
                        1,
                        1.25,
                        "x"),
                Goal.atMost(Metric.P99_RATIO.name(), "p99 against `ws`", 1, 2, "x"));
    }
}

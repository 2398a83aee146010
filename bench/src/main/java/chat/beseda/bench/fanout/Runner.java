package chat.beseda.bench.fanout;

import chat.beseda.bench.Options;
import chat.beseda.bench.load.Crowd;
import chat.beseda.bench.load.Measured;
import chat.beseda.bench.load.Member;
import chat.beseda.bench.load.Pace;
import chat.beseda.bench.server.DataDirectory;
import chat.beseda.bench.server.Server;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Plays one case against one server, and looks afterwards whether anything was lost. Immutable. */
final class Runner {

    private static final int AT_ONCE = 200;
    private static final long CONNECT_MS_MAX = 120_000;
    private static final long SETTLE_MS_MAX = 15_000;
    private static final int FRESH_TIMES = 3;
    private static final long CALM_MS = 500;

    private final Options options;
    private final FanOut fanOut;

    Runner(Options options, FanOut fanOut) {
        this.options = options;
        this.fanOut = fanOut;
    }

    /**
     * Plays it.
     *
     * @param fresh whether the server was started just now and has yet to warm up
     */
    Measured run(Peer peer, Server server, DataDirectory data, boolean fresh) throws IOException {
        long storedBefore = peer.isBeseda() ? data.messages() : 0;
        try (Crowd crowd = new Crowd(server.port(), peer.dialect(fanOut::room))) {
            crowd.connect(fanOut.members(), AT_ONCE, CONNECT_MS_MAX);
            crowd.listen(CALM_MS);
            List<Member> senders = crowd.members(0, fanOut.senders());
            Pace pace = fanOut.pace().get();
            crowd.warmUp(senders, pace, options.warmUpSeconds() * (fresh ? FRESH_TIMES : 1));
            Measured measured = crowd.measure(senders, pace, options.seconds(), server.watched());
            if (!peer.isBeseda()) {
                // A peer promises nothing, and one that fell behind would take minutes to end.
                return measured;
            }
            crowd.settle(SETTLE_MS_MAX);
            compareWithStored(crowd, data, storedBefore);
            return measured.with(crowd.tally().errors());
        }
    }

    /** Every message that was said is kept once, and everybody has heard up to the last one. */
    private void compareWithStored(Crowd crowd, DataDirectory data, long before)
            throws IOException {
        long stored = data.messages() - before;
        if (stored != crowd.tally().sent()) {
            crowd.tally().error("sent %d, stored %d".formatted(crowd.tally().sent(), stored));
        }
        if (data.brokenRooms() > 0) {
            crowd.tally().error("a log with a hole, or unlike its messages");
        }
        Map<String, Long> heads = data.heads();
        crowd.compareWithHeads(client -> heads.getOrDefault(fanOut.room(client), 0L));
    }
}

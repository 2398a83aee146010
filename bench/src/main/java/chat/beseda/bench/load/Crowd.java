package chat.beseda.bench.load;

import chat.beseda.bench.dialect.Dialect;
import chat.beseda.bench.dialect.Heard;
import chat.beseda.bench.dialect.Payloads;
import chat.beseda.bench.dialect.Stamp;
import chat.beseda.bench.wire.Client;
import chat.beseda.bench.wire.Listener;
import chat.beseda.bench.wire.Place;
import chat.beseda.bench.wire.Wires;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;

/**
 * Everybody whom the generator plays against one server, and what they heard in all. Confined to
 * one thread.
 */
public final class Crowd implements Listener, AutoCloseable {

    private static final long CLOSE_WAIT_MS = 3_000;
    private static final long QUIET_MS = 300;

    private final int port;
    private final Dialect dialect;
    private final Payloads payloads;
    private final Wires wires;
    private final List<Member> members = new ArrayList<>();
    private final Tally tally = new Tally();
    private final Latencies latencies = new Latencies();
    private long expectAfter = Heard.NO_SEQ;
    private long head;
    private String epoch = "";
    private int closed;
    private boolean leaving;

    public Crowd(int port, Dialect dialect) throws IOException {
        this.port = port;
        this.dialect = dialect;
        payloads = new Payloads(dialect);
        wires = new Wires(this);
    }

    /** From now on those who come expect what follows this seq. */
    public void expectAfter(long after) {
        expectAfter = after;
    }

    /**
     * Connects more members, at most {@code atOnce} at a time, and waits until all are in their
     * room.
     *
     * @return the seconds it took; those who failed are counted as errors
     */
    public double connect(int count, int atOnce, long waitMs) throws IOException {
        return connect(count, atOnce, waitMs, 0);
    }

    /** The same for people whose slowness is the point: they are watched, but not measured. */
    public List<Member> connectSlow(int count, int receiveBytes, long waitMs) throws IOException {
        int first = members.size();
        connect(count, count, waitMs, receiveBytes);
        List<Member> slow = members(first, first + count);
        slow.forEach(Member::leaveUncounted);
        return slow;
    }

    private double connect(int count, int atOnce, long waitMs, int receiveBytes)
            throws IOException {
        long start = System.nanoTime();
        int goal = members.size() + count;
        BooleanSupplier allThere = () -> tally.ready + closed >= goal;
        long end = start + waitMs * 1_000_000;
        while (!allThere.getAsBoolean() && System.nanoTime() < end) {
            while (members.size() < goal && members.size() - tally.ready - closed < atOnce) {
                add(receiveBytes);
            }
            wires.pump(20);
        }
        if (tally.ready + closed < goal) {
            tally.error("not open in time: " + (goal - tally.ready - closed));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void add(int receiveBytes) throws IOException {
        int index = members.size();
        Place place = new Place(port, dialect.target(index), dialect.subProtocol());
        Client client = wires.connect(index, place, receiveBytes);
        Member member = new Member(client, this, dialect.message(index));
        if (expectAfter != Heard.NO_SEQ) {
            member.expectAfter(expectAfter);
        }
        members.add(member);
    }

    /** Sends at a pace for a while, and counts nothing of it but errors. */
    public void warmUp(List<Member> senders, Pace pace, double seconds) throws IOException {
        drive(senders, pace, seconds);
    }

    /** Sends at a pace for a while, and measures. */
    public Measured measure(List<Member> senders, Pace pace, double seconds, Uses uses)
            throws IOException {
        latencies.forget();
        Meter begin = meter(uses);
        drive(senders, pace, seconds);
        Meter end = meter(uses);
        return begin.until(end, latencies, uses.server().residentBytes(), tally);
    }

    private void drive(List<Member> senders, Pace pace, double seconds) throws IOException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            pace.drive(senders, Stamp.nowMicros());
            wires.pump(pace.idleMs(Stamp.nowMicros()));
        }
    }

    private Meter meter(Uses uses) {
        return new Meter(
                System.nanoTime(),
                tally.deliveries,
                tally.sent,
                wires.framesRead(),
                wires.bytesRead(),
                uses.server().cpuSeconds(),
                uses.core().cpuSeconds(),
                uses.generator().cpuSeconds());
    }

    /** Listens until something is so; false if it is not in time. */
    public boolean listenUntil(BooleanSupplier done, long waitMs) throws IOException {
        long end = System.nanoTime() + waitMs * 1_000_000;
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            wires.pump(10);
        }
        return done.getAsBoolean();
    }

    public void listen(long ms) throws IOException {
        listenUntil(() -> false, ms);
    }

    /**
     * Waits until everything that was sent has come back and nothing comes any more; what is still
     * missing then counts as an error.
     */
    public void settle(long waitMs) throws IOException {
        long end = System.nanoTime() + waitMs * 1_000_000;
        long before;
        do {
            before = tally.deliveries;
            listen(QUIET_MS);
        } while ((before != tally.deliveries || underWay() > 0) && System.nanoTime() < end);
        if (underWay() > 0) {
            tally.error("sent and never heard again: " + underWay());
        }
        if (dialect.confirms() && tally.confirmed != tally.sent) {
            tally.error("never confirmed: " + (tally.sent - tally.confirmed));
        }
    }

    /** Everybody who has heard a seq must have heard the last one of their room. */
    public void compareWithHeads(IntToLongFunction heads) {
        for (Member member : members) {
            long expected = heads.applyAsLong(member.index()) + 1;
            if (member.isCounted()
                    && member.nextSeq() != Heard.NO_SEQ
                    && member.nextSeq() != expected) {
                tally.error("not heard up to the end");
            }
        }
    }

    private long underWay() {
        return members.stream().mapToLong(member -> member.isCounted() ? member.inFlight : 0).sum();
    }

    /** The members with these numbers. */
    public List<Member> members(int from, int to) {
        return List.copyOf(members.subList(from, to));
    }

    public Tally tally() {
        return tally;
    }

    public Latencies latencies() {
        return latencies;
    }

    /** How many connections are over. */
    public int closed() {
        return closed;
    }

    /** The highest seq that anybody was told of. */
    public long head() {
        return head;
    }

    public String epoch() {
        return epoch;
    }

    /** Everybody is gone without a word, before the server is. */
    public void leaveAtOnce() throws IOException {
        leaving = true;
        wires.close();
    }

    /** Everybody says goodbye; who is not let go in time is dropped. */
    @Override
    public void close() throws IOException {
        if (leaving) {
            return;
        }
        leaving = true;
        for (Member member : members) {
            member.client.pause(false);
            member.client.leave();
        }
        listenUntil(() -> closed >= members.size(), CLOSE_WAIT_MS);
        wires.close();
    }

    @Override
    public void opened(Client client) {
        tally.open++;
        dialect.opened(members.get(client.index()));
    }

    @Override
    public void message(Client client, ByteBuffer buffer, int at, int bytes) {
        Member member = members.get(client.index());
        Heard heard = payloads.hear(buffer, at, bytes, member);
        int events = member.hear(heard);
        tally.deliveries += events;
        if (events > 0 && member.isCounted()) {
            latencies.record(heard, Stamp.nowMicros());
        }
    }

    @Override
    public void closed(Client client, int code, String words) {
        closed++;
        if (!leaving && members.get(client.index()).isCounted()) {
            tally.error("closed " + code + " " + words);
        }
    }

    void head(long seq, String newEpoch) {
        head = Math.max(head, seq);
        epoch = newEpoch;
    }
}

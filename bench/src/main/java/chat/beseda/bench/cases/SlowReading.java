package chat.beseda.bench.cases;

import chat.beseda.bench.load.Member;
import chat.beseda.bench.load.Pace;

import java.util.List;

/**
 * A pace during which some people read little: the first of them nothing at all, the others one
 * mouthful, as much as their kernel holds, each second. Confined to one thread.
 */
final class SlowReading implements Pace {

    private static final long MOUTHFUL_EVERY_MICROS = 1_000_000;
    private static final long MOUTHFUL_MICROS = 3_000;

    private final Pace talking;
    private final List<Member> slow;
    private boolean reading = true;

    SlowReading(Pace talking, List<Member> slow) {
        this.talking = talking;
        this.slow = slow;
    }

    @Override
    public void drive(List<Member> senders, long nowMicros) {
        boolean now = nowMicros % MOUTHFUL_EVERY_MICROS < MOUTHFUL_MICROS;
        if (now != reading) {
            reading = now;
            for (int i = 0; i < slow.size(); i++) {
                slow.get(i).pause(i == 0 || !reading);
            }
        }
        talking.drive(senders, nowMicros);
    }

    @Override
    public int idleMs(long nowMicros) {
        return talking.idleMs(nowMicros);
    }
}

package chat.beseda.delivery;

import java.util.concurrent.TimeUnit;

/**
 * Where deliveries follow close upon each other, says how long the next one waits, so that more
 * events share its frames. Confined to the delivery thread.
 *
 * <p>To deliver to a thousand people takes a thousand writes, whether of one event or of ten. So
 * the pause is a share of what the last delivery took: nothing in a small room, a few milliseconds
 * in a large one. Who comes after the pause would be over is not delayed at all, and where pauses
 * bring nobody, they become rare.
 */
final class Pacing {

    private static final int SHARE = 2;
    private static final long PAUSE_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int SKIPPED_MAX = 64;

    private long notBefore;
    private int toSkip;
    private int skipped;

    Pacing(long nowNanos) {
        notBefore = nowNanos;
    }

    /** How long to wait now that something is to be delivered, in nanoseconds; 0 for not at all. */
    long pauseNanos(long nowNanos) {
        long pause = notBefore - nowNanos;
        if (pause <= 0) {
            return 0;
        }
        if (skipped < toSkip) {
            skipped++;
            return 0;
        }
        return pause;
    }

    /** Learns whether a pause was of use. */
    void paused(boolean broughtMore) {
        toSkip = broughtMore ? 0 : Math.clamp(2L * toSkip, 1, SKIPPED_MAX);
        skipped = 0;
    }

    void delivered(long begunNanos, long endedNanos) {
        notBefore = endedNanos + Math.min((endedNanos - begunNanos) / SHARE, PAUSE_NANOS_MAX);
    }
}

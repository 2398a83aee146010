package chat.beseda.connection.frame;

import chat.beseda.connection.door.LimitSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;

/**
 * Counts the frames of one connection. Confined to the connection's reading, one frame after the
 * other.
 *
 * <p>Jetty passes on what has arrived of a large frame as if it were a fragment: always the last
 * piece of what one read of the network brought. Such a piece is given back when the next read
 * comes, so that only frames which somebody sent are counted.
 */
final class FrameBudget {

    private final boolean enabled;
    private final Bucket data;
    private final Bucket control;
    private long bytesReadBefore;
    private boolean lastMayBeAPiece;

    FrameBudget(LimitSettings limits, TimeMeter clock) {
        enabled = limits.enabled();
        data = bucket(limits.framesBurst(), limits.framesPerSecond(), clock);
        control = bucket(limits.controlFramesBurst(), limits.controlFramesPerSecond(), clock);
    }

    /** Takes a ping, pong or close from the budget; false if there were too many. */
    boolean takeControlFrame() {
        return !enabled || control.tryConsume(1);
    }

    /**
     * Takes a data frame from the budget.
     *
     * @param isUnfinished whether more of the message follows
     * @param payloadBytes the length of what arrived
     * @param bytesRead how many bytes the connection has read so far
     * @return false if there were too many
     */
    boolean takeDataFrame(boolean isUnfinished, int payloadBytes, long bytesRead) {
        if (!enabled) {
            return true;
        }
        if (lastMayBeAPiece && bytesRead != bytesReadBefore) {
            data.addTokens(1);
        }
        bytesReadBefore = bytesRead;
        lastMayBeAPiece = isUnfinished && payloadBytes > 0;
        return data.tryConsume(1);
    }

    private static Bucket bucket(int burst, int perSecond, TimeMeter clock) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(burst)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }
}

package chat.beseda.account.entry;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts wrong passwords by one measure, such as the name they were tried for. Thread-safe. */
final class Attempts {

    private static final int KEYS_MAX = 20_000;

    private final int attemptsMax;
    private final Duration forgotten;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    Attempts(int attemptsMax, Duration forgotten, TimeMeter clock) {
        this.attemptsMax = attemptsMax;
        this.forgotten = forgotten;
        this.clock = clock;
        // By then an unused bucket is full again, and forgetting it changes nothing.
        this.buckets =
                Caffeine.newBuilder().maximumSize(KEYS_MAX).expireAfterAccess(forgotten).build();
    }

    /** Counts an attempt; {@link Declined} with the seconds to wait if it is one too many. */
    void take(String key) {
        ConsumptionProbe probe =
                buckets.get(key, any -> fullBucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
            throw new Declined(Problem.TOO_OFTEN, seconds);
        }
    }

    /** It was the right password, which does not count. */
    void giveBack(String key) {
        buckets.get(key, any -> fullBucket()).addTokens(1);
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(attemptsMax).refillGreedy(attemptsMax, forgotten))
                .withCustomTimePrecision(clock)
                .build();
    }
}

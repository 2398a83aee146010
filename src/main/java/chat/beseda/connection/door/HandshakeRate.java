package chat.beseda.connection.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Measures how often each place knocks. Thread-safe. */
final class HandshakeRate {

    private static final int PLACES_MAX = 20_000;

    private final LimitSettings limits;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    HandshakeRate(LimitSettings limits, TimeMeter clock) {
        this.limits = limits;
        this.clock = clock;
        // By then an unused bucket is full again, and forgetting it changes nothing.
        Duration refilled =
                Duration.ofSeconds(1 + limits.handshakesBurst() / limits.handshakesPerSecond());
        buckets = Caffeine.newBuilder().maximumSize(PLACES_MAX).expireAfterAccess(refilled).build();
    }

    /** Counts a knock; refuses the one that is too many, and says in how many seconds to return. */
    Optional<Decision.Refused> refuse(String place) {
        if (!limits.enabled()) {
            return Optional.empty();
        }
        ConsumptionProbe probe =
                buckets.get(place, any -> fullBucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        return Optional.of(
                Decision.Refused.withHeader(
                        Reason.RATE_LIMITED, "Retry-After", Long.toString(seconds)));
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(limits.handshakesBurst())
                                        .refillGreedy(
                                                limits.handshakesPerSecond(),
                                                Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }
}

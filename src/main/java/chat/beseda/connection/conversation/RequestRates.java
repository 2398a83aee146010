package chat.beseda.connection.conversation;

import chat.beseda.protocol.ChangeRequest;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.Request;
import chat.beseda.protocol.RoomRequest;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Measures how much a person changes and how much a connection asks. A person's measure outlives
 * their connections, so that neither a second tab nor a reconnect buys more; guests without an
 * account, who may be somebody else each time, share one for each address besides. Thread-safe.
 */
@Component
final class RequestRates {

    private static final int KEPT_MAX = 100_000;

    private final ConnectionLimits limits;
    private final Cache<PersonId, Bucket> changes;
    private final Cache<String, Bucket> guestChanges;

    RequestRates(ConnectionLimits limits) {
        this.limits = limits;
        changes = buckets(limits.changesBurst(), limits.changesPerSecond());
        guestChanges = buckets(limits.guestChangesBurst(), limits.guestChangesPerSecond());
    }

    /** By the time that one is forgotten it is full again, so that this changes nothing. */
    private static <K> Cache<K, Bucket> buckets(int burst, int perSecond) {
        Duration refilled = Duration.ofSeconds(1 + burst / perSecond);
        return Caffeine.newBuilder().maximumSize(KEPT_MAX).expireAfterAccess(refilled).build();
    }

    /** The measure of one connection. */
    Measure forConnection(Newcomer newcomer) {
        return new Measure(newcomer);
    }

    private Bucket guestChangesAt(String place) {
        return guestChanges.get(
                place, any -> bucket(limits.guestChangesBurst(), limits.guestChangesPerSecond()));
    }

    private Bucket changesOf(PersonId person) {
        return changes.get(person, any -> bucket(limits.changesBurst(), limits.changesPerSecond()));
    }

    private static Bucket bucket(int burst, int perSecond) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(burst)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** What one connection has asked lately. Thread-safe. */
    final class Measure {

        private final Newcomer newcomer;
        private final Bucket requests = bucket(limits.requestsBurst(), limits.requestsPerSecond());
        private final Bucket refusals = bucket(limits.refusalsBurst(), 1);

        private Measure(Newcomer newcomer) {
            this.newcomer = newcomer;
        }

        /** Counts one object of a frame, understood or not; refuses what is too much. */
        void countRequest() {
            take(requests);
        }

        /** Counts what a request costs beyond being one. */
        void count(Request request) {
            if (request instanceof ChangeRequest || isKept(request)) {
                PersonId person = newcomer.person().id();
                take(changesOf(person));
                if (!person.hasAccount()) {
                    take(guestChangesAt(newcomer.place()));
                }
            }
        }

        /** What is written down although it can be said again; reading is, once a second. */
        private static boolean isKept(Request request) {
            return request instanceof RoomRequest.Level || request instanceof RoomRequest.Unread;
        }

        /** Counts a refusal; false when there were so many that the connection should end. */
        boolean bearsRefusal() {
            return refusals.tryConsume(1);
        }

        private void take(Bucket bucket) {
            if (!limits.enabled()) {
                return;
            }
            long waitNanos = bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill();
            if (waitNanos > 0) {
                throw new Refusal(
                        ErrorCode.RATE_LIMITED,
                        "That is more than this server takes at once; wait a moment.",
                        1 + waitNanos / 1_000_000);
            }
        }
    }
}

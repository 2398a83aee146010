package chat.beseda.connection.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HandshakeRateTests {

    private final Clock clock = new Clock();
    private final HandshakeRate rate =
            new HandshakeRate(
                    DoorGuardTests.limits(
                            "beseda.limits.handshakes-per-second", "1",
                            "beseda.limits.handshakes-burst", "5"),
                    clock);

    @Test
    void aBurstIsFineAndThenItGoesOnSlowly() {
        for (int i = 0; i < 5; i++) {
            assertThat(rate.refuse("a")).isEmpty();
        }
        assertThat(rate.refuse("a"))
                .hasValueSatisfying(
                        refused -> assertThat(refused.headers()).containsEntry("Retry-After", "2"));

        clock.nanos += TimeUnit.SECONDS.toNanos(1);
        assertThat(rate.refuse("a")).isEmpty();
        assertThat(rate.refuse("a")).isPresent();
    }

    @Test
    void onePlaceDoesNotPayForAnother() {
        for (int i = 0; i < 100; i++) {
            rate.refuse("a");
        }

        assertThat(rate.refuse("b")).isEmpty();
    }

    @Test
    void aWholeIpv6HouseholdIsOnePlace() {
        assertThat(place("2001:db8:1:2:3:4:5:6")).isEqualTo(place("2001:db8:1:2::1"));
        assertThat(place("2001:db8:1:2::1")).isNotEqualTo(place("2001:db8:1:3::1"));
        assertThat(place("::ffff:192.0.2.7")).isNotEqualTo(place("::ffff:192.0.2.8"));
        assertThat(place("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private static String place(String remote) {
        return new Knock.Address("http", 8080, remote).place();
    }

    /** A clock that stands until it is moved. */
    private static final class Clock implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

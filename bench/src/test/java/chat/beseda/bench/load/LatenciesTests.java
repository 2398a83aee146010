package chat.beseda.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTests {

    private final OpenPace pace = new OpenPace(100);

    @Test
    void aMessageIsDueInItsTurnHoweverLateItIsSent() {
        // The generator was away for a second: what was due meanwhile is late by up to that second.
        Times times = new Times();
        pace.drive(5_000_000, times);
        pace.drive(6_000_000, times);
        assertThat(times.count).isEqualTo(101);
        assertThat(times.first).isEqualTo(5_000_000);
        assertThat(times.last).isEqualTo(6_000_000);
    }

    @Test
    void nothingIsSentBeforeItIsDue() {
        Times times = new Times();
        pace.drive(1_000_000, times);
        pace.drive(1_009_999, times);
        assertThat(times.count).isEqualTo(1);
        assertThat(pace.idleMs(1_009_999)).isEqualTo(1);
    }

    @Test
    void percentilesAreInMillisecondsAndCountEveryMessage() {
        Latencies latencies = new Latencies();
        latencies.record(2_000, 98);
        latencies.record(50_000, 2);
        assertThat(latencies.ms(50)).isCloseTo(2, within(0.01));
        assertThat(latencies.ms(99)).isCloseTo(50, within(0.1));
    }

    /** Counts what was due. Confined to one thread. */
    private static final class Times implements OpenPace.Due {

        int count;
        long first;
        long last;

        @Override
        public void send(long number, long dueMicros) {
            if (count == 0) {
                first = dueMicros;
            }
            count++;
            last = dueMicros;
        }
    }
}

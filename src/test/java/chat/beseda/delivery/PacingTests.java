package chat.beseda.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Only who follows close upon others waits, and only where waiting brings company. */
class PacingTests {

    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Pacing pacing = new Pacing(0);

    @Test
    void whatComesWhenAllIsCalmIsDeliveredAtOnce() {
        assertThat(pacing.pauseNanos(0)).isZero();

        pacing.delivered(0, 8 * MS);

        assertThat(pacing.pauseNanos(12 * MS)).isZero();
        assertThat(pacing.pauseNanos(100 * MS)).isZero();
    }

    @Test
    void aLargeRoomThatRunsHotWaitsHalfAsLongAsItTook() {
        pacing.delivered(0, 8 * MS);

        assertThat(pacing.pauseNanos(8 * MS)).isEqualTo(4 * MS);
        assertThat(pacing.pauseNanos(11 * MS)).isEqualTo(MS);
    }

    @Test
    void aPauseHasAnEnd() {
        pacing.delivered(0, 10_000 * MS);

        assertThat(pacing.pauseNanos(10_000 * MS)).isEqualTo(10 * MS);
    }

    @Test
    void wherePausesBringNobodyTheyBecomeRare() {
        assertThat(pausesIn(1_000, false)).isLessThan(30);
    }

    @Test
    void wherePausesBringCompanyTheyStay() {
        pausesIn(1_000, false);
        pausesIn(65, true);

        assertThat(pausesIn(1_000, true)).isEqualTo(1_000);
    }

    private int pausesIn(int deliveries, boolean broughtMore) {
        int pauses = 0;
        for (int n = 0; n < deliveries; n++) {
            pacing.delivered(0, 8 * MS);
            if (pacing.pauseNanos(8 * MS) > 0) {
                pauses++;
                pacing.paused(broughtMore);
            }
        }
        return pauses;
    }
}

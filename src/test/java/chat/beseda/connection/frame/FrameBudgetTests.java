package chat.beseda.connection.frame;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.connection.door.LimitSettings;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FrameBudgetTests {

    private final Clock clock = new Clock();
    private final FrameBudget budget = new FrameBudget(limits(true), clock);
    private long bytesRead;

    @Test
    void aBurstIsFineAndThenItGoesOnAtTheRate() {
        for (int i = 0; i < 10; i++) {
            assertThat(wholeFrame()).isTrue();
        }
        assertThat(wholeFrame()).isFalse();

        clock.nanos += TimeUnit.SECONDS.toNanos(1);
        for (int i = 0; i < 5; i++) {
            assertThat(wholeFrame()).isTrue();
        }
        assertThat(wholeFrame()).isFalse();
    }

    @Test
    void controlFramesHaveABudgetOfTheirOwn() {
        for (int i = 0; i < 3; i++) {
            assertThat(budget.takeControlFrame()).isTrue();
        }
        assertThat(budget.takeControlFrame()).isFalse();
        assertThat(wholeFrame()).isTrue();
    }

    @Test
    void thePiecesInWhichALargeFrameArrivesCountAsOne() {
        for (int frame = 0; frame < 10; frame++) {
            for (int piece = 0; piece < 64; piece++) {
                bytesRead += 4_096;
                assertThat(budget.takeDataFrame(true, 4_096, bytesRead)).isTrue();
            }
            bytesRead += 100;
            assertThat(budget.takeDataFrame(false, 100, bytesRead)).isTrue();
        }
        assertThat(wholeFrame()).isFalse();
    }

    @Test
    void fragmentsThatCameTogetherAreAllCounted() {
        bytesRead += 4_096;
        for (int i = 0; i < 10; i++) {
            assertThat(budget.takeDataFrame(true, 1, bytesRead)).isTrue();
        }
        assertThat(budget.takeDataFrame(true, 1, bytesRead)).isFalse();
    }

    @Test
    void emptyFragmentsAreCountedEvenOneByOne() {
        for (int i = 0; i < 10; i++) {
            bytesRead += 6;
            assertThat(budget.takeDataFrame(true, 0, bytesRead)).isTrue();
        }
        bytesRead += 6;
        assertThat(budget.takeDataFrame(true, 0, bytesRead)).isFalse();
    }

    @Test
    void aBenchmarkLiftsAllOfThat() {
        FrameBudget unlimited = new FrameBudget(limits(false), clock);
        for (int i = 0; i < 100; i++) {
            assertThat(unlimited.takeControlFrame()).isTrue();
            assertThat(unlimited.takeDataFrame(true, 0, 6)).isTrue();
        }
    }

    private boolean wholeFrame() {
        bytesRead += 20;
        return budget.takeDataFrame(false, 14, bytesRead);
    }

    private static LimitSettings limits(boolean enabled) {
        return new LimitSettings(enabled, 1, 1, 1, 1, 5, 10, 1, 3);
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

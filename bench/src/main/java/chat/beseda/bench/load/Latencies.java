package chat.beseda.bench.load;

import chat.beseda.bench.dialect.Heard;

import org.HdrHistogram.Histogram;

/**
 * How long messages took from when they were due until they were read. A message that could not be
 * sent in time counts from when it should have been, so that a server which stops the sender is not
 * flattered (no coordinated omission). Confined to one thread.
 */
public final class Latencies {

    private static final long MICROS_MAX = 120_000_000;

    /**
     * Of a larger frame only so many messages are recorded, evenly, each for its neighbours too.
     */
    private static final int SAMPLES_A_FRAME_MAX = 8;

    private final Histogram histogram = new Histogram(MICROS_MAX, 3);

    /** Records the messages of a frame that was read now. */
    public void record(Heard heard, long nowMicros) {
        int events = heard.events();
        int step = Math.max(1, (events + SAMPLES_A_FRAME_MAX - 1) / SAMPLES_A_FRAME_MAX);
        for (int i = 0; i < events; i += step) {
            record(nowMicros - heard.dueMicros(i), Math.min(step, events - i));
        }
    }

    public void record(long micros, int times) {
        histogram.recordValueWithCount(Math.clamp(micros, 0, MICROS_MAX), times);
    }

    public void forget() {
        histogram.reset();
    }

    public boolean isEmpty() {
        return histogram.getTotalCount() == 0;
    }

    /** The time within which so many percent were read, in milliseconds. */
    public double ms(double percent) {
        return histogram.getValueAtPercentile(percent) / 1000.0;
    }
}

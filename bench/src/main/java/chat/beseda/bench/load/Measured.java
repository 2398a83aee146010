package chat.beseda.bench.load;

import java.util.Map;

/**
 * What one run showed. Times of messages in milliseconds from when they were due, CPU in cores, CPU
 * a delivery in microseconds. Immutable.
 */
public record Measured(
        double seconds,
        double deliveriesPerSecond,
        double postsPerSecond,
        double framesPerSecond,
        double megabytesPerSecond,
        double serverCores,
        double othersOnItsCore,
        double serverMicrosPerDelivery,
        double generatorCores,
        double p50Ms,
        double p99Ms,
        double p999Ms,
        double maxMs,
        double residentMegabytes,
        Map<String, Long> errors) {

    /** Above this share of its core the generator bounds what it measures. */
    public static final double GENERATOR_CORES_MAX = 0.9;

    /** More than this of the server's core used by others makes a figure worthless. */
    public static final double OTHERS_MAX = 0.05;

    public Measured {
        errors = Map.copyOf(errors);
    }

    /** The same with what went wrong up to the end. */
    public Measured with(Map<String, Long> allErrors) {
        return new Measured(
                seconds,
                deliveriesPerSecond,
                postsPerSecond,
                framesPerSecond,
                megabytesPerSecond,
                serverCores,
                othersOnItsCore,
                serverMicrosPerDelivery,
                generatorCores,
                p50Ms,
                p99Ms,
                p999Ms,
                maxMs,
                residentMegabytes,
                allErrors);
    }

    /**
     * Whether something else ran on the server's core; it hits those servers hardest that have one
     * thread.
     */
    public boolean disturbed() {
        return othersOnItsCore > OTHERS_MAX;
    }

    public boolean boundByGenerator() {
        return generatorCores > GENERATOR_CORES_MAX;
    }
}

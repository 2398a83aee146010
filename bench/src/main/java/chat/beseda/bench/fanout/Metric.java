package chat.beseda.bench.fanout;

import chat.beseda.bench.load.Measured;

/** What of a run is compared with a goal. Immutable. */
enum Metric {
    DELIVERIES(true),
    DELIVERIES_PER_CPU(true),
    MICROS_PER_DELIVERY(true),
    P99_RATIO(true),
    P99_MS(false);

    private final boolean againstWs;

    Metric(boolean againstWs) {
        this.againstWs = againstWs;
    }

    /** Whether it is ours divided by that of {@code ws} in the same round. */
    boolean againstWs() {
        return againstWs;
    }

    double of(Measured measured) {
        return switch (this) {
            case DELIVERIES -> measured.deliveriesPerSecond();
            case DELIVERIES_PER_CPU -> 1 / measured.serverMicrosPerDelivery();
            case MICROS_PER_DELIVERY -> measured.serverMicrosPerDelivery();
            case P99_RATIO, P99_MS -> measured.p99Ms();
        };
    }
}

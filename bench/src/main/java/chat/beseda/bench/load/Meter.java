package chat.beseda.bench.load;

/** Counts at one moment, to be subtracted from those of a later one. Immutable. */
record Meter(
        long nanos,
        long deliveries,
        long sent,
        long frames,
        long bytes,
        double serverSeconds,
        double coreSeconds,
        double generatorSeconds) {

    /** What happened from this moment to the other. */
    Measured until(Meter end, Latencies latencies, long residentBytes, Tally tally) {
        double seconds = (end.nanos - nanos) / 1e9;
        double deliveries = Math.max(1, end.deliveries - this.deliveries);
        double server = end.serverSeconds - serverSeconds;
        return new Measured(
                seconds,
                (end.deliveries - this.deliveries) / seconds,
                (end.sent - sent) / seconds,
                (end.frames - frames) / seconds,
                (end.bytes - bytes) / seconds / 1e6,
                server / seconds,
                Math.max(0, end.coreSeconds - coreSeconds - server) / seconds,
                server * 1e6 / deliveries,
                (end.generatorSeconds - generatorSeconds) / seconds,
                latencies.ms(50),
                latencies.ms(99),
                latencies.ms(99.9),
                latencies.ms(100),
                residentBytes / 1e6,
                tally.errors());
    }
}

package chat.beseda.bench.report;

import chat.beseda.bench.load.Measured;

/** One run of one case against one server, as it was measured. Immutable. */
public record Sample(String name, String title, String peer, int round, Measured measured) {}

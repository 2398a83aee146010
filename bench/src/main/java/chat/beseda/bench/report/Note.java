package chat.beseda.bench.report;

import java.util.List;

/** A figure that was measured beside a goal, once for each round. Immutable. */
public record Note(String name, String title, String words, List<Double> values) {

    public Note {
        values = List.copyOf(values);
    }
}

package chat.beseda.bench.report;

import java.util.ArrayList;
import java.util.List;

/** All that was measured so far. Confined to one thread. */
public final class Results {

    private final List<Sample> samples = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    public void add(Sample sample) {
        samples.add(sample);
        System.out.println(Lines.of(sample));
    }

    public void add(Row row) {
        rows.add(row);
        System.out.println(Lines.of(row));
    }

    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }
}

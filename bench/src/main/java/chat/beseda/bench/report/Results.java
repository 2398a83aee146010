package chat.beseda.bench.report;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that was measured, kept in one file, in which a case that is measured again replaces what the
 * file said about it. Confined to one thread.
 */
public final class Results {

    /** The file as a whole. Immutable. */
    public record Content(
            Map<String, String> measuredAt,
            Map<String, String> machine,
            List<Sample> samples,
            List<Row> rows,
            List<Note> notes) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Sample> samples = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    public void add(Sample sample) {
        samples.add(sample);
        System.out.println(Lines.of(sample));
    }

    public void add(Row row) {
        rows.add(row);
        System.out.println(Lines.of(row));
    }

    public void note(String name, String title, String words, List<Double> values) {
        notes.add(new Note(name, title, words, values));
        System.out.println(
                "%-16s %-42s %s (%s)"
                        .formatted(
                                name,
                                words,
                                Values.text(Values.median(values)),
                                Values.range(values)));
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /**
     * Puts what was measured now into the file.
     *
     * @param order in which the cases stand there
     */
    public void save(Path file, Machine machine, List<String> order) throws IOException {
        List<String> names = rows.stream().map(Row::name).distinct().toList();
        Content old = read(file);
        Map<String, String> measuredAt = new LinkedHashMap<>(old.measuredAt());
        names.forEach(name -> measuredAt.put(name, machine.now()));
        Content merged =
                new Content(
                        measuredAt,
                        machine.facts(),
                        merge(old.samples(), samples, Sample::name, names, order),
                        merge(old.rows(), rows, Row::name, names, order),
                        merge(old.notes(), notes, Note::name, names, order));
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(merged));
    }

    /** What the file says; nothing if there is none, or one of another version of this program. */
    public static Content read(Path file) throws IOException {
        Content nothing = new Content(Map.of(), Map.of(), List.of(), List.of(), List.of());
        if (!Files.exists(file)) {
            return nothing;
        }
        try {
            return JSON.readValue(Files.readString(file), Content.class);
        } catch (JacksonException unknown) {
            System.out.println(file + " has another form, and is begun afresh");
            return nothing;
        }
    }

    private static <T> List<T> merge(
            List<T> old,
            List<T> fresh,
            Function<T, String> name,
            List<String> replaced,
            List<String> order) {
        Stream<T> kept = old.stream().filter(one -> !replaced.contains(name.apply(one)));
        return Stream.concat(kept, fresh.stream())
                .sorted(Comparator.comparingInt(one -> order.indexOf(name.apply(one))))
                .toList();
    }
}

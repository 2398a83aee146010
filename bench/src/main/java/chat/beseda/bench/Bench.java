package chat.beseda.bench;

import chat.beseda.bench.report.Console;
import chat.beseda.bench.report.Machine;
import chat.beseda.bench.report.PerformancePage;
import chat.beseda.bench.report.Results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** main(): what {@code bench/run} starts on the generator's core. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> words = Arrays.asList(arguments);
        String mode = words.isEmpty() ? "all" : words.getFirst();
        List<String> names = words.isEmpty() ? List.of() : words.subList(1, words.size());
        Leftovers.delete(Options.read(false).work());
        boolean fine =
                switch (mode) {
                    case "all" -> measure(Options.read(false), Cases.NAMES, true);
                    case "quick" ->
                            measure(
                                    Options.read(true),
                                    names.isEmpty() ? Cases.QUICK_NAMES : names,
                                    false);
                    case "case" -> measure(Options.read(false), names, false);
                    case "page" -> writePage(Options.read(false));
                    case "compare" ->
                            new Compare(Options.read(false)).run(Path.of(names.getFirst()));
                    default -> throw new IllegalArgumentException("no mode " + mode);
                };
        System.exit(fine ? 0 : 1);
    }

    /** True unless something is below its floor. */
    private static boolean measure(Options options, List<String> names, boolean page)
            throws IOException {
        Cases cases = new Cases(options);
        names.forEach(cases::check);
        Results results = new Results();
        Machine machine = new Machine(options.bench());
        for (String name : cases.inOrder(names)) {
            long start = System.nanoTime();
            cases.run(name, results);
            System.out.println(
                    "(%s took %d s)%n"
                            .formatted(name, (System.nanoTime() - start) / 1_000_000_000));
            results.save(options.results(), machine, Cases.NAMES);
        }
        Console.table(results.rows());
        if (page) {
            writePage(options);
        }
        return Console.allAboveFloor(results.rows());
    }

    private static boolean writePage(Options options) throws IOException {
        new PerformancePage(options.bench().resolveSibling("docs"))
                .write(Results.read(options.results()), Cases.NAMES);
        return true;
    }
}

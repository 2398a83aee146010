package chat.beseda.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes what was measured into {@code docs/performance.md}, between two marks; what people wrote
 * around them stays. Immutable.
 */
public final class PerformancePage {

    private static final String BEGIN = "<!-- measured: written by bench/run, do not edit -->";
    private static final String END = "<!-- end of what was measured -->";
    private static final String EMPTY = "# Performance\n\n" + BEGIN + "\n" + END + "\n";

    private final Path docs;

    public PerformancePage(Path docs) {
        this.docs = docs;
    }

    /**
     * Writes the page.
     *
     * @param names every case there is; what was not measured stands there as that
     */
    public void write(Results.Content content, List<String> names) throws IOException {
        Path page = docs.resolve("performance.md");
        String text = Files.exists(page) ? Files.readString(page) : EMPTY;
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " has lost its marks");
        }
        String plots = new Plots(docs.resolve("images")).write(content.samples());
        String measured =
                "\n"
                        + goals(content, names)
                        + plots
                        + peers(content)
                        + notes(content)
                        + machine(content);
        Files.writeString(
                page, text.substring(0, begin + BEGIN.length()) + measured + text.substring(end));
        System.out.println("written: " + page);
    }

    private static String goals(Results.Content content, List<String> names) {
        String rows =
                content.rows().stream().map(PerformancePage::goal).collect(Collectors.joining());
        return """

        ## Goals

        The median of all rounds, and their range. Ratios are of two runs in the same round.

        | case | figure | goal | floor | measured | range | verdict |
        | --- | --- | --- | --- | --- | --- | --- |
        """
                + rows
                + missing(content, names);
    }

    private static String missing(Results.Content content, List<String> names) {
        List<String> there = content.rows().stream().map(Row::name).toList();
        return names.stream()
                .filter(name -> !there.contains(name))
                .map(name -> "| `%s` | - | - | - | - | | not measured |\n".formatted(name))
                .collect(Collectors.joining());
    }

    private static String goal(Row row) {
        Goal goal = row.goal();
        String sign = goal.more() ? "≥ " : "≤ ";
        boolean measured = !row.values().isEmpty();
        return "| %s | %s | %s | %s | %s | %s | %s%s |\n"
                .formatted(
                        row.title(),
                        goal.words(),
                        sign + Values.plain(goal.goal()) + goal.unit(),
                        Values.plain(goal.floor()) + goal.unit(),
                        measured ? "**" + Values.text(row.median()) + goal.unit() + "**" : "-",
                        Values.range(row.values()),
                        row.verdict().words(),
                        row.errors().isEmpty() ? "" : ": " + String.join(", ", row.errors()));
    }

    private static String peers(Results.Content content) {
        StringBuilder text = new StringBuilder("\n## Case by case\n");
        Map<String, List<Sample>> cases = Groups.by(content.samples(), Sample::title);
        cases.forEach((title, samples) -> text.append(PeerTable.of(title, samples)));
        text.append(
                "\n"
                    + "\\* The generator was busy for more than 90 % of its core: the server may be"
                    + " capable of more.\n\n"
                    + "† Something else used more than 5 % of the server's core in at least one"
                    + " round, so that the figure is too small, most of all for servers with one"
                    + " thread.\n");
        return text.toString();
    }

    private static String notes(Results.Content content) {
        StringBuilder text = new StringBuilder();
        Groups.by(content.notes(), Note::title)
                .forEach(
                        (title, notes) -> {
                            text.append("\n### ").append(title).append("\n\n");
                            text.append("| figure | median | range |\n| --- | --- | --- |\n");
                            notes.forEach(
                                    note ->
                                            text.append(
                                                    "| %s | %s | %s |\n"
                                                            .formatted(
                                                                    note.words(),
                                                                    Values.text(
                                                                            Values.median(
                                                                                    note.values())),
                                                                    Values.range(note.values()))));
                        });
        return text.toString();
    }

    private static String machine(Results.Content content) {
        StringBuilder text =
                new StringBuilder("\n## Measured on\n\n| what | which |\n| --- | --- |\n");
        content.machine()
                .forEach((what, which) -> text.append("| %s | %s |\n".formatted(what, which)));
        String dates =
                content.measuredAt().values().stream()
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        return text.append("| measured | ")
                .append(dates)
                .append(
                        " (UTC) |\n\n"
                            + "To repeat it: `bench/run`, on Linux with two cores, a JDK 25 and")
                .append(" Node 20; [bench/README.md](../bench/README.md) says more.\n")
                .toString();
    }
}

package chat.beseda.bench.report;

import java.util.List;

/** The final table for the console. Holds no state. */
public final class Console {

    private Console() {}

    public static void table(List<Row> rows) {
        System.out.println();
        rows.forEach(row -> System.out.println(Lines.of(row)));
        System.out.println();
    }

    public static boolean allAboveFloor(List<Row> rows) {
        return rows.stream().noneMatch(row -> row.verdict() == Verdict.BELOW_FLOOR);
    }
}

package chat.beseda.bench.report;

import java.util.List;

/**
 * One line of the final table: a goal, and what was measured towards it, once for each round.
 * Immutable.
 *
 * @param errors what went wrong meanwhile; a figure with errors counts as below the floor
 */
public record Row(String name, String title, Goal goal, List<Double> values, List<String> errors) {

    public Row {
        values = List.copyOf(values);
        errors = List.copyOf(errors);
    }

    public double median() {
        return Values.median(values);
    }

    public Verdict verdict() {
        if (values.isEmpty()) {
            return Verdict.NOT_MEASURED;
        }
        return errors.isEmpty() ? goal.judge(median()) : Verdict.BELOW_FLOOR;
    }
}

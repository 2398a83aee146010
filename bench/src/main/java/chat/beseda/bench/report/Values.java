package chat.beseda.bench.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Medians, ranges, and numbers as people read them. Holds no state. */
public final class Values {

    private Values() {}

    /** The middle one, or the mean of the middle two; at least one value is needed. */
    public static double median(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest and the largest, such as {@code 1.2-1.4}. */
    public static String range(Collection<Double> values) {
        double smallest = values.stream().mapToDouble(value -> value).min().orElse(0);
        double largest = values.stream().mapToDouble(value -> value).max().orElse(0);
        return values.size() < 2 ? "" : text(smallest) + "-" + text(largest);
    }

    /** A number that somebody chose, as they wrote it. */
    public static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.valueOf(value);
    }

    /** Three figures are all that a measurement says. */
    public static String text(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}

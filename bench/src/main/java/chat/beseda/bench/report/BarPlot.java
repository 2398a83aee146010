package chat.beseda.bench.report;

import java.util.Locale;
import java.util.Map;

/**
 * Bars with a number each, as an SVG that can be read on light and on dark ground. Holds no state.
 */
final class BarPlot {

    private static final int WIDTH = 800;
    private static final int NAMES_WIDTH = 225;
    private static final int NUMBERS_WIDTH = 190;
    private static final int LINE = 30;
    private static final int TOP = 44;

    private static final String STYLE =
            "text{font:14px system-ui,sans-serif;fill:#24292f}.title{font-weight:600}"
                    + ".bar{fill:#8c959f}.ours{fill:#0969da}"
                    + "@media (prefers-color-scheme:dark){text{fill:#e6edf3}.bar{fill:#6e7681}"
                    + ".ours{fill:#58a6ff}}";

    private BarPlot() {}

    /** The first bar is ours. */
    static String svg(String title, String unit, Map<String, Double> bars) {
        double largest = bars.values().stream().mapToDouble(value -> value).max().orElse(1);
        int height = TOP + LINE * bars.size() + 8;
        StringBuilder svg =
                new StringBuilder(
                        ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                                        + " viewBox=\"0 0 %d %d\" role=\"img\">\n"
                                        + "<title>%s</title>\n"
                                        + "<style>%s</style>\n"
                                        + "<text class=\"title\" x=\"8\" y=\"24\">%s</text>\n")
                                .formatted(WIDTH, height, WIDTH, height, title, STYLE, title));
        int y = TOP;
        for (Map.Entry<String, Double> bar : bars.entrySet()) {
            svg.append(bar(bar.getKey(), bar.getValue(), bar.getValue() / largest, unit, y));
            y += LINE;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(String name, double value, double share, String unit, int y) {
        double width = Math.max(1, share * (WIDTH - NAMES_WIDTH - NUMBERS_WIDTH));
        return String.format(
                Locale.ROOT,
                "<text x=\"8\" y=\"%d\">%s</text>%n<rect class=\"%s\" x=\"%d\" y=\"%d\""
                        + " width=\"%.1f\" height=\"18\" rx=\"3\"/>%n<text x=\"%.1f\" y=\"%d\">%s"
                        + " %s</text>%n",
                y + 14,
                name,
                name.startsWith("Beseda") ? "ours" : "bar",
                NAMES_WIDTH,
                y,
                width,
                NAMES_WIDTH + width + 8,
                y + 14,
                Values.text(value),
                unit);
    }
}

package chat.beseda.bench.report;

/** How a figure stands to what was asked. Immutable. */
public enum Verdict {
    GOAL("goal reached"),
    BETWEEN("between floor and goal"),
    BELOW_FLOOR("BELOW THE FLOOR"),
    NOT_MEASURED("not measured");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

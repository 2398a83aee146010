package chat.beseda.bench.report;

/**
 * What should be reached, and what has to be. Immutable.
 *
 * @param measure which figure it is about
 * @param words what that figure is, for people
 * @param more whether more is better
 * @param unit what follows a number, with its space
 */
public record Goal(
        String measure, String words, boolean more, double goal, double floor, String unit) {

    public static Goal atLeast(
            String measure, String words, double goal, double floor, String unit) {
        return new Goal(measure, words, true, goal, floor, unit);
    }

    public static Goal atMost(
            String measure, String words, double goal, double floor, String unit) {
        return new Goal(measure, words, false, goal, floor, unit);
    }

    /** What a measured value amounts to. */
    public Verdict judge(double value) {
        if (more ? value >= goal : value <= goal) {
            return Verdict.GOAL;
        }
        boolean above = more ? value >= floor : value <= floor;
        return above ? Verdict.BETWEEN : Verdict.BELOW_FLOOR;
    }

    /** Above 1 it is better than the goal asks. */
    public double toGoal(double value) {
        return more ? value / goal : goal / value;
    }

    /** Above 1 it is better than the floor asks. */
    public double toFloor(double value) {
        return more ? value / floor : floor / value;
    }
}

package chat.beseda.bench.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was counted in a run. Confined to one thread. */
public final class Tally {

    private static final int KINDS_MAX = 20;

    long deliveries;
    long sent;
    long confirmed;
    long open;
    long opened;
    long ready;
    long caughtUp;
    long answered;
    long answeredBytes;

    private final Map<String, Long> errors = new LinkedHashMap<>();

    /** Counts something that must not happen; words of the same kind are counted together. */
    public void error(String words) {
        if (errors.size() < KINDS_MAX || errors.containsKey(words)) {
            errors.merge(words, 1L, Long::sum);
        }
    }

    /** How many messages were sent. */
    public long sent() {
        return sent;
    }

    /** How many times a room was opened, by whomever. */
    public long opened() {
        return opened;
    }

    /** How many times somebody who came with an old seq had heard all that followed it. */
    public long caughtUp() {
        return caughtUp;
    }

    public long ready() {
        return ready;
    }

    public long answered() {
        return answered;
    }

    public Map<String, Long> errors() {
        return Map.copyOf(errors);
    }

    /** The same for people, such as {@code 3 times a seq twice}. */
    public List<String> errorWords() {
        return words(errors);
    }

    /** What counted errors are for people. */
    public static List<String> words(Map<String, Long> errors) {
        return errors.entrySet().stream()
                .map(error -> error.getValue() + " times " + error.getKey())
                .sorted()
                .toList();
    }
}

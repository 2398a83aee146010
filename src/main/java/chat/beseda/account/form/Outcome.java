package chat.beseda.account.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What became of a form, as the page that follows it says. Immutable. */
public enum Outcome {
    ROLE_GIVEN,
    OWNER_NAMED,
    LET_IN,
    DEACTIVATED,
    BANNED,
    PROMOTED,
    SIGNED_OUT,
    WITHDRAWN,
    TOKEN_REVOKED,
    RENAMED,
    PASSWORD_CHANGED,
    PHOTO_KEPT,
    PHOTO_REMOVED,
    STATUS_KEPT,
    THEME_KEPT;

    private static final String DONE = "done";
    private static final String PROBLEM = "problem";

    /** Does it, and leads to a page that says what became of it. */
    public static String after(String path, Outcome outcome, Runnable deed) {
        try {
            deed.run();
            return path + "?" + DONE + "=" + word(outcome);
        } catch (Declined declined) {
            return after(path, declined.problem());
        }
    }

    /** Leads to a page that says why nothing was done. */
    public static String after(String path, Problem problem) {
        return path + "?" + PROBLEM + "=" + word(problem);
    }

    /**
     * What such a page says, by the names that its template has for it; nothing for other words.
     */
    public static Map<String, String> told(String done, String problem) {
        return Map.of(
                "notice",
                find(values(), done).map(outcome -> "done." + word(outcome)).orElse(""),
                "refusal",
                find(Problem.values(), problem).map(Problem::key).orElse(""));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String word) {
        return Arrays.stream(all).filter(each -> word(each).equals(word)).findFirst();
    }

    private static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

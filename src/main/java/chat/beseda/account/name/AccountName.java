package chat.beseda.account.name;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import java.text.Normalizer;

/**
 * The name of somebody with an account, which nobody else can have or imitate. Immutable.
 *
 * @param shown as its owner writes it, in Unicode's composed form (NFC)
 * @param key as it is compared, see {@link Lookalikes}
 */
public record AccountName(String shown, String key) {

    public static final int CHARACTERS_MAX = 40;

    private static final int WRITTEN_CHARACTERS_MAX = 400;
    private static final int MARKS_IN_A_ROW_MAX = 3;

    /**
     * The name as it was typed, without blanks at its ends.
     *
     * @throws Declined with one of the name's problems; whether it is taken is not asked here
     */
    public static AccountName of(String typed) {
        if (typed.length() > WRITTEN_CHARACTERS_MAX) {
            throw new Declined(Problem.NAME_TOO_LONG);
        }
        String shown = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        check(shown);
        String key = Lookalikes.key(shown);
        if (ReservedNames.has(key)) {
            throw new Declined(Problem.NAME_RESERVED);
        }
        return new AccountName(shown, key);
    }

    /** What to look for when somebody says that they have this name; it need not be a good one. */
    public static String keyOf(String typed) {
        String start = typed.substring(0, Math.min(typed.length(), WRITTEN_CHARACTERS_MAX));
        return Lookalikes.key(start);
    }

    private static void check(String shown) {
        if (shown.isEmpty()) {
            throw new Declined(Problem.NAME_EMPTY);
        }
        if (shown.codePointCount(0, shown.length()) > CHARACTERS_MAX) {
            throw new Declined(Problem.NAME_TOO_LONG);
        }
        if (!isReadable(shown)) {
            throw new Declined(Problem.NAME_REFUSED);
        }
        if (Scripts.areMixed(shown)) {
            throw new Declined(Problem.NAME_MIXED);
        }
    }

    /** Whether it shows what it holds, and something at all. */
    public static boolean isReadable(String shown) {
        return shown.codePoints().allMatch(AccountName::isAllowed)
                && shown.codePoints().anyMatch(Character::isLetterOrDigit)
                && !hasTowers(shown);
    }

    private static boolean isAllowed(int character) {
        return character == ' '
                || Label.isVisible(character)
                        && !Label.isSpace(character)
                        && character != Lookalikes.GRAPHEME_JOINER;
    }

    /** Marks that are piled up until they cover the lines above and below. */
    private static boolean hasTowers(String shown) {
        int marks = 0;
        for (int character : shown.codePoints().toArray()) {
            marks = Character.getType(character) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MARKS_IN_A_ROW_MAX) {
                return true;
            }
        }
        return false;
    }
}

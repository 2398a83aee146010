package chat.beseda.account.name;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Brings names that look the same to the same form: without case, width and what cannot be seen,
 * and with a Latin letter for each Cyrillic and Greek one whose small or capital form looks like
 * it. In the spirit of the skeletons of Unicode's UTS 39. Holds no state.
 */
final class Lookalikes {

    /** Joins what is written beside it and is itself not written. */
    static final int GRAPHEME_JOINER = 0x034F;

    private static final String CYRILLIC = "авекмнорстухіјѕһԁԛԝӏ";
    private static final String LATIN_FOR_CYRILLIC = "abekmhopctyxijshdqwl";
    private static final String GREEK = "αβεζηικμνορτυχ";
    private static final String LATIN_FOR_GREEK = "abezhikmnoptyx";

    private static final Map<Integer, Integer> LATIN = new HashMap<>();

    static {
        pair(CYRILLIC, LATIN_FOR_CYRILLIC);
        pair(GREEK, LATIN_FOR_GREEK);
    }

    private Lookalikes() {}

    static String key(String name) {
        String wide = Normalizer.normalize(name, Normalizer.Form.NFKC);
        // Twice, because some letters have a small form only by way of the capital one.
        String small = wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        // Taken apart, so that a letter with a mark is found as the letter and the mark.
        Normalizer.normalize(small, Normalizer.Form.NFD)
                .codePoints()
                .filter(character -> !isUnseen(character))
                .map(character -> LATIN.getOrDefault(character, character))
                .forEach(key::appendCodePoint);
        String composed = Normalizer.normalize(key, Normalizer.Form.NFC);
        return composed.replace('ς', 'σ').strip().replaceAll("\\s+", " ");
    }

    /** Choosers between forms of the sign before them, and the joiner. */
    private static boolean isUnseen(int character) {
        return character == GRAPHEME_JOINER
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF
                || Character.getType(character) == Character.FORMAT;
    }

    private static void pair(String letters, String latin) {
        for (int at = 0; at < letters.length(); at++) {
            LATIN.put((int) letters.charAt(at), (int) latin.charAt(at));
        }
    }
}

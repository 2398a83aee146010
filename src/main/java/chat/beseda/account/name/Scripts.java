package chat.beseda.account.name;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Which alphabets a name is written in. Holds no state. */
final class Scripts {

    /** Not alphabets of their own, or written beside others in one word as a matter of course. */
    private static final Set<UnicodeScript> MIX_WELL =
            EnumSet.of(
                    UnicodeScript.COMMON,
                    UnicodeScript.INHERITED,
                    UnicodeScript.UNKNOWN,
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO);

    private Scripts() {}

    /** Whether one of the words has letters of several alphabets, which look alike too often. */
    static boolean areMixed(String name) {
        Set<UnicodeScript> ofWord = EnumSet.noneOf(UnicodeScript.class);
        for (int character : name.codePoints().toArray()) {
            if (!Character.isLetter(character)) {
                if (!isPartOfWord(character)) {
                    ofWord.clear();
                }
                continue;
            }
            UnicodeScript script = UnicodeScript.of(character);
            if (!MIX_WELL.contains(script)) {
                ofWord.add(script);
            }
            if (ofWord.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfWord(int character) {
        return Character.isDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }
}

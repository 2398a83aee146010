package chat.beseda.account.name;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** A name that nobody answers for, made fit to be read by others. Holds no state. */
public final class Label {

    public static final int CHARACTERS_MAX = 40;

    private Label() {}

    /**
     * In Unicode's composed form (NFC), without what cannot be seen or turns the writing direction,
     * white space collapsed to single blanks and gone at the ends, cut to 40 code points.
     *
     * @return empty if nothing is left to be seen
     */
    public static String cleaned(String wanted) {
        String spaced =
                wanted.codePoints()
                        .map(character -> isSpace(character) ? ' ' : character)
                        .filter(Label::isVisible)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        String composed = Normalizer.normalize(spaced, Normalizer.Form.NFC);
        String collapsed = composed.strip().replaceAll(" {2,}", " ");
        return collapsed
                .codePoints()
                .limit(CHARACTERS_MAX)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
    }

    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> !isBlankLetter(character);
        };
    }

    /** Letters and symbols by their kind, blanks on the screen. */
    private static boolean isBlankLetter(int character) {
        return switch (character) {
            case 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}

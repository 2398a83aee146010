package chat.beseda.protocol.reading;

import static chat.beseda.protocol.reading.Fields.malformed;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;

/** What may stand in a message and in a client's identifier. Holds no state. */
final class MessageText {

    private static final int ID_CHARACTERS_MAX = 36;

    /** Letters and symbols that are drawn as nothing: Hangul fillers and the Braille blank. */
    private static final String BLANKS = "\u115F\u1160\u3164\uFFA0\u2800";

    private MessageText() {}

    /**
     * The text as it is kept: CR LF and CR become LF; control characters other than line feed and
     * tab go, because pasting a terminal's output should not fail over what nobody can see.
     *
     * @param charactersMax in code points of what is kept
     */
    static String cleaned(String text, int charactersMax) {
        String kept = text.chars().anyMatch(MessageText::unwanted) ? withoutControls(text) : text;
        if (kept.codePoints().noneMatch(MessageText::shows)) {
            throw new Refusal(ErrorCode.MALFORMED, "A message needs some text.");
        }
        // Code points are never more than chars, so most texts need no counting.
        if (kept.length() > charactersMax
                && kept.codePointCount(0, kept.length()) > charactersMax) {
            throw new Refusal(
                    ErrorCode.TOO_LONG, "A text has at most " + charactersMax + " characters.");
        }
        return kept;
    }

    /** The client's own string for a change: 1 to 36 code points that can be printed. */
    static String clientId(String id) {
        int characters = id.codePointCount(0, id.length());
        if (characters < 1 || characters > ID_CHARACTERS_MAX) {
            throw malformed("id", "must have 1 to " + ID_CHARACTERS_MAX + " characters");
        }
        if (!id.codePoints().allMatch(MessageText::printable)) {
            throw malformed("id", "must hold printable characters only");
        }
        return id;
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(character -> !unwanted(character))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean unwanted(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    private static boolean shows(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT
                && BLANKS.indexOf(character) < 0;
    }

    private static boolean printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}

package chat.beseda.room.changing;

import chat.beseda.account.Names;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.text.Normalizer;

/**
 * What a room is called. Immutable.
 *
 * @param shown in Unicode's composed form (NFC)
 * @param key as it is compared: no two public rooms have the same
 */
record RoomName(String shown, String key) {

    static final int CHARACTERS_MAX = 60;
    static final int TOPIC_CHARACTERS_MAX = 250;

    /** The name as it was typed; fails with {@code name-refused} if it will not do. */
    static RoomName of(String typed) {
        String shown = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (shown.codePointCount(0, shown.length()) > CHARACTERS_MAX) {
            throw refused("A room's name has at most " + CHARACTERS_MAX + " characters.");
        }
        if (!Names.isReadable(shown)) {
            throw refused("A room needs a name that people can read.");
        }
        return new RoomName(shown, Names.key(shown));
    }

    /** A topic as it was typed, on one line; an empty one is fine. */
    static String topic(String typed) {
        String shown =
                Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (shown.codePointCount(0, shown.length()) > TOPIC_CHARACTERS_MAX) {
            throw new Refusal(
                    ErrorCode.TOO_LONG,
                    "A topic has at most " + TOPIC_CHARACTERS_MAX + " characters.");
        }
        if (!shown.isEmpty() && !Names.isReadable(shown)) {
            throw refused("A topic has to be readable.");
        }
        return shown;
    }

    private static Refusal refused(String words) {
        return new Refusal(ErrorCode.NAME_REFUSED, words);
    }
}

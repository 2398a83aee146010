package chat.beseda.account.profile;

import chat.beseda.account.Names;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import java.text.Normalizer;

/** A line in which somebody says what they are at. Immutable. */
record StatusLine(String shown) {

    static final int CHARACTERS_MAX = 60;

    /**
     * The line as it was typed, in Unicode's composed form (NFC), without blanks at its ends; it
     * may be empty.
     *
     * @throws Declined if it is too long, or shows something else than it holds
     */
    static StatusLine of(String typed) {
        String shown = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (shown.codePointCount(0, shown.length()) > CHARACTERS_MAX) {
            throw new Declined(Problem.STATUS_TOO_LONG);
        }
        if (!shown.isEmpty() && !Names.isReadable(shown)) {
            throw new Declined(Problem.STATUS_REFUSED);
        }
        return new StatusLine(shown);
    }
}

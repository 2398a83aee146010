package chat.beseda.account.password;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.name.AccountName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are good enough for a new start. Immutable. */
final class PasswordRules {

    static final int CHARACTERS_MIN = 8;
    static final int CHARACTERS_MAX = 128;

    private final Set<String> common = read("common-passwords.txt");

    /**
     * A password in the form in which it is hashed: composed (NFC, as in RFC 8265 section 4.2), so
     * that every keyboard writes the same; nothing is cut off, blanks at the ends are part of it.
     */
    static String asHashed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Throws {@link Declined} for what is too short, too long, or among the first to be tried. */
    void check(String password, AccountName name) {
        // A code point may be two characters, and composing makes a text at most shorter.
        if (password.length() > 4 * CHARACTERS_MAX) {
            throw new Declined(Problem.PASSWORD_LONG);
        }
        String hashed = asHashed(password);
        int characters = hashed.codePointCount(0, hashed.length());
        if (characters < CHARACTERS_MIN) {
            throw new Declined(Problem.PASSWORD_SHORT);
        }
        if (characters > CHARACTERS_MAX) {
            throw new Declined(Problem.PASSWORD_LONG);
        }
        if (!isWritable(hashed)) {
            throw new Declined(Problem.PASSWORD_REFUSED);
        }
        if (isCommon(hashed) || AccountName.keyOf(hashed).equals(name.key())) {
            throw new Declined(Problem.PASSWORD_COMMON);
        }
    }

    /** Whether it could have been accepted at all, so that hashing it makes sense. */
    static boolean isPossible(String password) {
        return password.length() <= 4 * CHARACTERS_MAX && isWritable(password);
    }

    private boolean isCommon(String password) {
        String small = password.strip().toLowerCase(Locale.ROOT);
        return common.contains(small) || small.codePoints().distinct().count() < 3;
    }

    private static boolean isWritable(String password) {
        return password.codePoints()
                .noneMatch(
                        character ->
                                Character.isISOControl(character)
                                        || Character.getType(character) == Character.SURROGATE);
    }

    private static Set<String> read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

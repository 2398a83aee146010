package chat.beseda.account.admin;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a person looks where no script runs: the hue and the letters are those that {@code
 * shared/people.js} gives them. Immutable.
 *
 * @param colour as CSS writes it
 * @param initials one or two letters
 */
public record Face(String colour, String initials) {

    private static final Pattern FIRST_LETTER = Pattern.compile("^\\X");
    private static final int MUD_FROM = 80;
    private static final int MUD_TO = 130;

    static Face of(String id, String name) {
        return new Face("oklch(52% 0.12 " + hue(id) + ")", initialsOf(name));
    }

    /** Degrees, without the olives. */
    static int hue(String id) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 16_777_619;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        int clear = 360 - (MUD_TO - MUD_FROM);
        return (MUD_TO + Integer.remainderUnsigned(hash ^ (hash >>> 16), clear)) % 360;
    }

    private static String initialsOf(String name) {
        String[] parts =
                Pattern.compile("[\\s_-]+")
                        .splitAsStream(name.strip())
                        .filter(part -> !part.isEmpty())
                        .filter(part -> Character.isLetterOrDigit(part.codePointAt(0)))
                        .toArray(String[]::new);
        if (parts.length == 0) {
            return "?";
        }
        String last = parts.length > 1 ? firstLetter(parts[parts.length - 1]) : "";
        return (firstLetter(parts[0]) + last).toUpperCase(Locale.ROOT);
    }

    private static String firstLetter(String part) {
        Matcher first = FIRST_LETTER.matcher(part);
        return first.find() ? first.group() : "";
    }
}

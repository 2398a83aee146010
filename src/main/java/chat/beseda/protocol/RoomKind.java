package chat.beseda.protocol;

import java.util.Locale;
import java.util.Optional;

/** What kind of log a room is, which says who may find and enter it. */
public enum RoomKind {
    /** Everybody with an account finds it, and may read and join it. */
    PUBLIC,
    /** Its members alone know of it. */
    PRIVATE,
    /** A conversation of two or more people, for good the same people. */
    DIRECT,
    /** A person's own log, for their own connections alone. */
    ME;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that is written like this, if there is one. */
    public static Optional<RoomKind> of(String word) {
        for (RoomKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

package chat.beseda.protocol;

import java.util.Locale;
import java.util.Optional;

/** Of how much in a room somebody wants to be told. */
public enum RoomLevel {
    /** Of every message. */
    EVERYTHING,
    /** Of messages that mention them. */
    MENTIONS,
    /** Of nothing. */
    NOTHING,
    /** Of nothing, and the room is left out of their list. */
    HIDDEN;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level that is written like this, if there is one. */
    public static Optional<RoomLevel> of(String word) {
        for (RoomLevel level : values()) {
            if (level.word().equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}

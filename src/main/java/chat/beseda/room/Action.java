package chat.beseda.room;

import java.util.Locale;

/** What somebody may want to do in a room; docs/permissions.md says who may. */
public enum Action {
    /** Read what was written. */
    READ,
    /** Write a message. */
    POST,
    /** Change a message of one's own. */
    EDIT_OWN,
    /** Take a message of one's own away. */
    DELETE_OWN,
    /** Take somebody else's message away. */
    DELETE_OTHERS,
    /** Keep a message in sight for all. */
    PIN,
    /** Call everybody who is in the room. */
    MENTION_EVERYBODY,
    /** Come in. */
    JOIN,
    /** Go. */
    PART,
    /** Bring somebody in. */
    ADD,
    /** Send somebody away. */
    REMOVE,
    /** Give the room another name. */
    RENAME,
    /** Say what the room is about. */
    TOPIC,
    /** Let the room take nothing new, or something again. */
    ARCHIVE;

    /** The words in the table. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

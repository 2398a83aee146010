package chat.beseda.protocol;

import java.util.Locale;

/** Whether somebody can be expected to answer. */
public enum PresenceState {
    /** Connected, and looking. */
    HERE,
    /** Connected, with nothing of it on the screen. */
    AWAY,
    /** Not connected. */
    OFFLINE;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

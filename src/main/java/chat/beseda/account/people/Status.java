package chat.beseda.account.people;

import java.util.Locale;

/** Whether somebody with an account may come in. Immutable. */
public enum Status {
    ACTIVE,
    /** Not for now; the account waits. */
    DEACTIVATED,
    /** Not wanted here. */
    BANNED;

    /** The word in the database, and at the end of the keys of its words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

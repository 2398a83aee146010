package chat.beseda.account.audit;

import java.util.Locale;

/** What somebody did that is kept on record. Immutable. */
public enum Act {
    MADE_ADMIN,
    MADE_MEMBER,
    NAMED_OWNER,
    PROMOTED,
    DEACTIVATED,
    BANNED,
    LET_IN_AGAIN,
    LEFT,
    RENAMED,
    JOINED,
    CAME_AS_GUEST,
    INVITED,
    INVITED_ADMIN,
    INVITED_GUESTS,
    WITHDREW,
    WITHDREW_ALL,
    MADE_PASSWORD_LINK,
    TOOK_PASSWORD,
    ENDED_SESSIONS;

    /** The word in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its words, which name who, whom and what else. */
    public String key() {
        return "audit." + word();
    }

    static Act of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

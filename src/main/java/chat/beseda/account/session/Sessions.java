package chat.beseda.account.session;

import chat.beseda.protocol.PersonId;
import java.util.Optional;

/** Who is signed in, by browser; each for 30 days after its last access. Thread-safe. */
public interface Sessions {

    /**
     * Whose session it is. Immutable.
     *
     * @param seal good as long as it is the account's own
     */
    record Opened(PersonId person, String seal) {}

    /** What is known of it; empty if it ended, or never was. */
    Optional<Opened> find(String id);

    /** The same, and counts as access. */
    Optional<Opened> use(String id);

    /** Ends all sessions of a person, and tells. */
    void endAll(PersonId person);
}

package chat.beseda.account.session;

import chat.beseda.protocol.PersonId;
import java.util.Optional;

/** Who is signed in, by browser; each for 30 days after its last access. Thread-safe. */
public interface Sessions {

    /** Whose session it is; empty if it ended, or never was. */
    Optional<PersonId> personOf(String id);

    /** Counts as access; false if it ended, or never was. */
    boolean use(String id);

    /** Ends all sessions of a person, and tells. */
    void endAll(PersonId person);
}

package chat.beseda.account.session;

import chat.beseda.account.keeping.Secrets;
import chat.beseda.protocol.PersonId;
import java.util.List;
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

    /**
     * Where somebody is signed in. Immutable.
     *
     * @param id what the browser's cookie holds: a secret
     * @param device a word or two for the browser, see {@link Device}
     * @param begunAt in milliseconds since 1970, UTC
     * @param usedAt the same, true to the hour
     */
    record Visit(String id, String device, long begunAt, long usedAt) {

        /** By what people can name it to us, and nobody else can use it. */
        public String name() {
            return Secrets.digest(id);
        }

        @Override
        public String toString() {
            return "a visit by " + device;
        }
    }

    /** Where a person is signed in, the last used first. */
    List<Visit> of(PersonId person);

    /** Ends one session, and tells. */
    void end(Visit visit);

    /** Ends all sessions of a person, and tells. */
    void endAll(PersonId person);
}

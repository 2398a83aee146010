package chat.beseda.account;

import java.util.Optional;

/** Recognises people by what they hold. Thread-safe; reads the database. */
public interface Credentials {

    /** Somebody, and by what they were recognised. */
    record Known(Person person, Credential credential) {}

    /** Who signed in with this session; empty if it ended, or never was. */
    Optional<Known> bySession(String id);

    /** Whose token it is; empty if it was revoked, or never was. */
    Optional<Known> byToken(String token);

    /** Whether it still holds. To ask counts as access, so that it goes on while it is in use. */
    boolean holds(Credential credential);

    /**
     * Whether it ended within the last minutes, on this node, without asking the database: for who
     * was let in by it and was not yet counted among those to be told.
     */
    boolean endedLately(Credential credential);
}

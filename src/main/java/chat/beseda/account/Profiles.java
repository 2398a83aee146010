package chat.beseda.account;

import chat.beseda.protocol.PersonId;
import java.util.Optional;

/** What people show of themselves, and how they like the pages. Thread-safe. */
public interface Profiles {

    /**
     * Somebody's own choices. Immutable.
     *
     * @param photo the word for the photo as it is now: another photo has another one
     * @param status a line for others to read; empty if there is none
     * @param theme {@code auto}, {@code light} or {@code dark}; empty if they never chose
     */
    record Profile(Optional<String> photo, String status, Optional<String> theme) {

        /** Of somebody who chose nothing, or has no account. */
        public static final Profile PLAIN = new Profile(Optional.empty(), "", Optional.empty());
    }

    Profile of(PersonId person);

    /**
     * A JPEG that this server made; empty if the photo is not this one any more, or its owner may
     * not come in.
     */
    Optional<byte[]> photo(PersonId person, String etag);
}

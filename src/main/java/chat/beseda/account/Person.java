package chat.beseda.account;

import chat.beseda.protocol.Author;
import chat.beseda.protocol.PersonId;

/** Somebody who may speak, under the name they have now. Immutable. */
public record Person(PersonId id, String name, boolean guest) {

    /** How this person stands in the events they cause. */
    public Author author() {
        return new Author(id, name, guest);
    }

    /** The word for what they are on this server. */
    public String role() {
        return guest ? "guest" : "member";
    }
}

package chat.beseda.account;

import chat.beseda.protocol.Author;
import chat.beseda.protocol.PersonId;
import java.util.Locale;

/** Somebody who may speak, under the name they have now. Immutable. */
public record Person(PersonId id, String name, Role role) {

    /** What somebody is on this server. */
    public enum Role {
        /** Whom the server belongs to; there is one. */
        OWNER,
        /** Who helps the owner with people and rooms. */
        ADMIN,
        /** Somebody with an account. */
        MEMBER,
        /** Somebody without one, or who came by a link to a single room. */
        GUEST;

        /** The word on the wire and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The role that is written like this; fails for a word that is none. */
        public static Role of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A guest, or a plain member. */
    public Person(PersonId id, String name, boolean guest) {
        this(id, name, guest ? Role.GUEST : Role.MEMBER);
    }

    /** How this person stands in the events they cause. */
    public Author author() {
        return new Author(id, name, guest());
    }

    public boolean guest() {
        return role == Role.GUEST;
    }

    public boolean owner() {
        return role == Role.OWNER;
    }
}

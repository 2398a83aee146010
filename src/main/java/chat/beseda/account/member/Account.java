package chat.beseda.account.member;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.name.AccountName;

/**
 * Somebody's place on this server. Immutable.
 *
 * @param passwordHash slow to make, see {@code account.password}
 */
public record Account(Person person, String passwordHash) {

    /**
     * What a new account is made of. Immutable.
     *
     * @param createdAt in milliseconds since 1970, UTC
     */
    public record Draft(AccountName name, String passwordHash, Role role, long createdAt) {

        @Override
        public String toString() {
            return name.shown();
        }
    }

    /** What a session is sealed with: a new password breaks every seal made under the old one. */
    public String seal() {
        return Secrets.digest(passwordHash);
    }

    @Override
    public String toString() {
        return person.toString();
    }
}

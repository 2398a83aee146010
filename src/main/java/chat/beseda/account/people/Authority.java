package chat.beseda.account.people;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sees that whoever does something about somebody may. Both are looked at in the transaction of the
 * deed, so that nobody does anything with a role that they do not have any more. Thread-safe.
 */
@Component
public final class Authority {

    private final PeopleStore store;
    private final AccountWriter writer;

    Authority(PeopleStore store, AccountWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /** What is done about somebody, after it was seen that it may be. */
    @FunctionalInterface
    public interface Deed {

        /** Does it, or writes nothing and says why. */
        Optional<Problem> to(Transaction transaction, Present who, Present whom)
                throws SQLException;
    }

    /**
     * Does it, if {@code whom} is within reach of {@code who}.
     *
     * @throws Declined if they are not, or with what the deed says
     */
    public void act(PersonId who, PersonId whom, Deed deed) {
        decline(
                writer.write(
                        transaction -> {
                            var present = store.take(transaction, who, whom);
                            Present actor = present.get(who.value());
                            Present other = present.get(whom.value());
                            return actor != null && other != null && reaches(actor, other)
                                    ? deed.to(transaction, actor, other)
                                    : Optional.of(Problem.NOT_FOR_YOU);
                        }));
    }

    /** Whether {@code who} has {@code whom} within reach, until the transaction ends. */
    public boolean reaches(Transaction transaction, PersonId who, PersonId whom)
            throws SQLException {
        var present = store.take(transaction, who, whom);
        Present actor = present.get(who.value());
        Present other = present.get(whom.value());
        return actor != null && other != null && reaches(actor, other);
    }

    /** Whether the server is theirs, until the transaction ends. */
    public boolean owns(Transaction transaction, PersonId who) throws SQLException {
        return Optional.ofNullable(store.take(transaction, who).get(who.value()))
                .filter(Present::isActive)
                .filter(present -> present.person().owner())
                .isPresent();
    }

    /** Who it is, if they may let people in as what the role says. */
    public Optional<Person> giver(Transaction transaction, PersonId who, Role role)
            throws SQLException {
        return Optional.ofNullable(store.take(transaction, who).get(who.value()))
                .filter(Present::isActive)
                .map(Present::person)
                .filter(person -> Reach.mayGive(person.role(), role));
    }

    /** Throws {@link Declined} where there is a problem. */
    public static void decline(Optional<Problem> problem) {
        if (problem.isPresent()) {
            throw new Declined(problem.get());
        }
    }

    private static boolean reaches(Present who, Present whom) {
        return who.isActive() && Reach.reaches(who.person().role(), whom.person().role());
    }
}

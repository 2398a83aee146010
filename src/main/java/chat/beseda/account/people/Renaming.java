package chat.beseda.account.people;

import chat.beseda.account.Person;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.name.AccountName;
import chat.beseda.protocol.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets people change their name. What they said before keeps the old one. Thread-safe. */
@Component
public final class Renaming {

    private final PeopleStore store;
    private final AccountWriter writer;
    private final AuditLog audit;
    private final Departure departure;

    Renaming(PeopleStore store, AccountWriter writer, AuditLog audit, Departure departure) {
        this.store = store;
        this.writer = writer;
        this.audit = audit;
        this.departure = departure;
    }

    /**
     * Gives somebody the name that they typed.
     *
     * @throws Declined if it will not do, or is somebody else's
     */
    public void rename(PersonId person, String name) {
        AccountName checked = AccountName.of(name);
        Authority.decline(
                writer.write(
                        transaction -> {
                            Present present = store.take(transaction, person).get(person.value());
                            if (present == null || present.person().guest()) {
                                return Optional.of(Problem.NOT_FOR_YOU);
                            }
                            Person before = present.person();
                            if (!store.rename(transaction, person, checked)) {
                                return Optional.of(Problem.NAME_TAKEN);
                            }
                            audit.note(transaction, before, Act.RENAMED, checked.shown());
                            return Optional.empty();
                        }));
        departure.introduceAnew(person);
    }
}

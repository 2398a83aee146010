package chat.beseda.account.people;

import chat.beseda.account.Person.Role;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.name.AccountName;
import chat.beseda.protocol.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a member of a guest, with all that they said before. Thread-safe. */
@Component
public final class Promotion {

    private final Authority authority;
    private final PeopleStore store;
    private final AuditLog audit;
    private final Departure departure;
    private final Clock clock;

    Promotion(
            Authority authority,
            PeopleStore store,
            AuditLog audit,
            Departure departure,
            Clock clock) {
        this.authority = authority;
        this.store = store;
        this.audit = audit;
        this.departure = departure;
        this.clock = clock;
    }

    /**
     * They stay for good, under a name of their own. For a password they need a link.
     *
     * @throws Declined if it is not for {@code who} to do, or the name will not do
     */
    public void promote(PersonId who, PersonId guest, String name) {
        AccountName checked = AccountName.of(name);
        authority.act(
                who,
                guest,
                (transaction, promoter, promoted) -> {
                    if (promoted.person().role() != Role.GUEST || !promoted.isActive()) {
                        return Optional.of(Problem.NOT_FOR_YOU);
                    }
                    if (!store.rename(transaction, guest, checked)) {
                        return Optional.of(Problem.NAME_TAKEN);
                    }
                    store.settle(transaction, guest, clock.millis());
                    audit.note(
                            transaction,
                            promoter.person(),
                            Act.PROMOTED,
                            promoted.person(),
                            checked.shown());
                    return Optional.empty();
                });
        departure.introduceAnew(guest);
    }
}

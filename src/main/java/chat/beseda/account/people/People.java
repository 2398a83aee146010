package chat.beseda.account.people;

import chat.beseda.account.Person.Role;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.protocol.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives people their roles, and decides who may come in. Thread-safe. */
@Component
public final class People {

    private final Authority authority;
    private final PeopleStore store;
    private final AccountWriter writer;
    private final AuditLog audit;
    private final Departure departure;

    People(
            Authority authority,
            PeopleStore store,
            AccountWriter writer,
            AuditLog audit,
            Departure departure) {
        this.authority = authority;
        this.store = store;
        this.writer = writer;
        this.audit = audit;
        this.departure = departure;
    }

    /**
     * Makes somebody an admin, or a member again. No session ends.
     *
     * @throws Declined if it is not for {@code who} to do, or the role is none of these
     */
    public void give(PersonId who, PersonId whom, Role role) {
        authority.act(
                who,
                whom,
                (transaction, giver, taker) -> {
                    boolean settled = taker.person().role() != Role.GUEST && role != Role.GUEST;
                    if (!settled || !Reach.mayGive(giver.person().role(), role)) {
                        return Optional.of(Problem.NOT_FOR_YOU);
                    }
                    store.role(transaction, whom, role);
                    Act act = role == Role.ADMIN ? Act.MADE_ADMIN : Act.MADE_MEMBER;
                    audit.note(transaction, giver.person(), act, taker.person());
                    return Optional.empty();
                });
        departure.introduceAnew(whom);
    }

    /**
     * Gives the server to somebody else; the owner is an admin from then on.
     *
     * @throws Declined if {@code who} is not the owner, or the other cannot be it
     */
    public void nameOwner(PersonId who, PersonId whom) {
        authority.act(
                who,
                whom,
                (transaction, owner, heir) -> {
                    if (owner.person().role() != Role.OWNER
                            || heir.person().role() == Role.GUEST
                            || heir.status() != Status.ACTIVE) {
                        return Optional.of(Problem.NOT_FOR_YOU);
                    }
                    // In this order: there is one owner at any time, and the database holds to it.
                    store.role(transaction, who, Role.ADMIN);
                    store.role(transaction, whom, Role.OWNER);
                    audit.note(transaction, owner.person(), Act.NAMED_OWNER, heir.person());
                    return Optional.empty();
                });
        departure.introduceAnew(who);
        departure.introduceAnew(whom);
    }

    /**
     * Says whether somebody may come in. Who may not is out at once, with all their programs.
     *
     * @throws Declined if it is not for {@code who} to say
     */
    public void decide(PersonId who, PersonId whom, Status status) {
        authority.act(
                who,
                whom,
                (transaction, decider, row) -> {
                    store.status(transaction, whom, status);
                    audit.note(transaction, decider.person(), actOf(status), row.person());
                    if (status != Status.ACTIVE) {
                        store.passOnRooms(transaction, whom);
                    }
                    // Else a banned guest comes back by the same link.
                    if (status == Status.BANNED && store.withdrawInvitation(transaction, whom)) {
                        audit.note(transaction, decider.person(), Act.WITHDREW, "");
                    }
                    return Optional.empty();
                });
        // Also of who is let in again, so that nothing from before comes to life.
        if (status == Status.BANNED) {
            departure.ban(whom);
        } else {
            departure.end(whom);
        }
    }

    /**
     * Somebody goes, and can come back if they are let in again.
     *
     * @throws Declined if the server is theirs
     */
    public void leave(PersonId who) {
        Optional<Problem> problem =
                writer.write(
                        transaction -> {
                            Present row = store.take(transaction, who).get(who.value());
                            if (row == null || row.person().role() == Role.OWNER) {
                                return Optional.of(Problem.LAST_OWNER);
                            }
                            store.status(transaction, who, Status.DEACTIVATED);
                            store.passOnRooms(transaction, who);
                            audit.note(transaction, row.person(), Act.LEFT, "");
                            return Optional.empty();
                        });
        Authority.decline(problem);
        departure.end(who);
    }

    private static Act actOf(Status status) {
        return switch (status) {
            case ACTIVE -> Act.LET_IN_AGAIN;
            case DEACTIVATED -> Act.DEACTIVATED;
            case BANNED -> Act.BANNED;
        };
    }
}

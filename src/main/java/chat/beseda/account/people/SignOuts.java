package chat.beseda.account.people;

import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.session.Sessions;
import chat.beseda.protocol.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends visits: one's own, and, for those in charge, those of others. Thread-safe. */
@Component
public final class SignOuts {

    private final Authority authority;
    private final AuditLog audit;
    private final Sessions sessions;

    SignOuts(Authority authority, AuditLog audit, Sessions sessions) {
        this.authority = authority;
        this.audit = audit;
        this.sessions = sessions;
    }

    /** Ends one of somebody's own visits, by its name; does nothing where there is none. */
    public void end(PersonId person, String visit) {
        sessions.of(person).stream()
                .filter(open -> open.name().equals(visit))
                .forEach(sessions::end);
    }

    /**
     * Ends one of another's visits, by its name.
     *
     * @throws Declined if it is not for {@code who} to do
     */
    public void end(PersonId who, PersonId whom, String visit) {
        note(who, whom);
        end(whom, visit);
    }

    /**
     * Signs somebody else out everywhere.
     *
     * @throws Declined if it is not for {@code who} to do
     */
    public void endAll(PersonId who, PersonId whom) {
        note(who, whom);
        sessions.endAll(whom);
    }

    private void note(PersonId who, PersonId whom) {
        authority.act(
                who,
                whom,
                (transaction, actor, other) -> {
                    audit.note(transaction, actor.person(), Act.ENDED_SESSIONS, other.person());
                    return Optional.empty();
                });
    }
}

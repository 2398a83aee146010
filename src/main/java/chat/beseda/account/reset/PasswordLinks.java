package chat.beseda.account.reset;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.people.Authority;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes links by which people who lost their password take a new one. Each works once; a new one
 * takes the place of the one before. It ends with its maker's right to make it. Thread-safe.
 */
@Component
public final class PasswordLinks {

    /** Long enough to be handed on. */
    static final Duration VALID = Duration.ofDays(1);

    private final PasswordLinkStore store;
    private final Authority authority;
    private final AuditLog audit;
    private final Clock clock;

    PasswordLinks(PasswordLinkStore store, Authority authority, AuditLog audit, Clock clock) {
        this.store = store;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a link for somebody else and returns its code, which is the only time that anybody sees
     * it.
     *
     * @throws Declined if it is not for {@code who} to do; guests have no password
     */
    public String make(PersonId who, PersonId whom) {
        String code = Secrets.word();
        authority.act(
                who,
                whom,
                (transaction, actor, other) -> {
                    if (other.person().role() == Role.GUEST) {
                        return Optional.of(Problem.NOT_FOR_YOU);
                    }
                    put(
                            transaction,
                            new PasswordLink(whom, Optional.of(actor.person().id())),
                            code,
                            VALID);
                    audit.note(transaction, actor.person(), Act.MADE_PASSWORD_LINK, other.person());
                    return Optional.empty();
                });
        return code;
    }

    /** Puts the owner's own link into place, for whoever may read the server's disk anyway. */
    public void putOwners(Transaction transaction, Person owner, String code, Duration valid)
            throws SQLException {
        put(transaction, new PasswordLink(owner.id(), Optional.empty()), code, valid);
    }

    private void put(Transaction transaction, PasswordLink link, String code, Duration valid)
            throws SQLException {
        long expiresAt = clock.millis() + valid.toMillis();
        store.put(transaction, link, Secrets.digest(code), expiresAt);
    }
}

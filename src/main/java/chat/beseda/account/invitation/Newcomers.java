package chat.beseda.account.invitation;

import chat.beseda.account.Person.Role;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.name.AccountName;
import chat.beseda.account.password.Passwords;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes members and admins of those who were invited, one for each use. Thread-safe. */
@Component
public final class Newcomers {

    private final InvitationStore store;
    private final AccountStore accounts;
    private final AccountWriter writer;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    Newcomers(
            InvitationStore store,
            AccountStore accounts,
            AccountWriter writer,
            Passwords passwords,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.writer = writer;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives an account to whoever was invited, with the role that the invitation says.
     *
     * @return empty if the invitation does not work any more, or is for guests
     * @throws Declined if the name or the password will not do
     */
    public Optional<Account> join(String code, String name, String password) {
        String hash = Secrets.digest(code);
        if (store.find(hash, clock.millis()).filter(Newcomers::isToStay).isEmpty()) {
            return Optional.empty();
        }
        AccountName checked = AccountName.of(name);
        passwords.check(password, checked);
        // Asked before the slow hash, and once more when it is certain.
        if (accounts.isTaken(checked.key())) {
            throw new Declined(Problem.NAME_TAKEN);
        }
        String passwordHash = passwords.hash(password);
        try {
            return writer.write(transaction -> join(transaction, hash, checked, passwordHash));
        } catch (Refusal refused) {
            throw refused.code() == ErrorCode.NAME_TAKEN
                    ? new Declined(Problem.NAME_TAKEN)
                    : refused;
        }
    }

    private Optional<Account> join(
            Transaction transaction, String hash, AccountName name, String passwordHash)
            throws SQLException {
        long now = clock.millis();
        Optional<Invitation> found = store.find(transaction, hash, now).filter(Newcomers::isToStay);
        if (found.isEmpty() || !store.take(transaction, hash, now)) {
            return Optional.empty();
        }
        Account.Draft draft = new Account.Draft(name, passwordHash, found.get().role(), now);
        // A refusal takes the use back with it.
        Account joined =
                accounts.add(transaction, draft)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                ErrorCode.NAME_TAKEN,
                                                "Somebody else is called so."));
        audit.note(transaction, joined.person(), Act.JOINED, found.get().madeBy());
        return Optional.of(joined);
    }

    private static boolean isToStay(Invitation invitation) {
        return invitation.role() != Role.GUEST;
    }
}

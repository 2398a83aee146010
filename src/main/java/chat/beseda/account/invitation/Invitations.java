package chat.beseda.account.invitation;

import chat.beseda.account.Person.Role;
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
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links by which the owner lets people in; each makes members and nothing more. Thread-safe. */
@Component
public final class Invitations {

    public static final Duration VALID = Duration.ofDays(7);
    public static final int USES_MAX = 100;

    private static final int OPEN_MAX = 1_000;

    private final InvitationStore store;
    private final AccountStore accounts;
    private final AccountWriter writer;
    private final Passwords passwords;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            AccountStore accounts,
            AccountWriter writer,
            Passwords passwords,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.writer = writer;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes an invitation and returns its code, which is the only time that anybody sees it.
     *
     * @param uses how many people may come by it, 1 to {@link #USES_MAX}
     * @throws Declined if as many are open as may be
     */
    public String make(int uses) {
        if (uses < 1 || uses > USES_MAX || count() >= OPEN_MAX) {
            throw new Declined(Problem.TOO_MANY_INVITATIONS);
        }
        String code = Secrets.word();
        long now = clock.millis();
        writer.write(
                transaction -> {
                    store.sweep(transaction, now);
                    store.add(transaction, Secrets.digest(code), now, now + VALID.toMillis(), uses);
                    return true;
                });
        return code;
    }

    /** How many can still be used. */
    public int count() {
        return store.countOpen(clock.millis());
    }

    /** Makes all of them useless. */
    public void withdrawAll() {
        writer.write(
                transaction -> {
                    store.removeAll(transaction);
                    return true;
                });
    }

    public boolean isOpen(String code) {
        return store.isOpen(Secrets.digest(code), clock.millis());
    }

    /**
     * Makes a member of whoever was invited.
     *
     * @return empty if the invitation does not work any more
     * @throws Declined if the name or the password will not do
     */
    public Optional<Account> join(String code, String name, String password) {
        if (!isOpen(code)) {
            return Optional.empty();
        }
        AccountName checked = AccountName.of(name);
        passwords.check(password, checked);
        // Asked before the slow hash, and once more when it is certain.
        if (accounts.isTaken(checked.key())) {
            throw new Declined(Problem.NAME_TAKEN);
        }
        long now = clock.millis();
        Account.Draft draft =
                new Account.Draft(checked, passwords.hash(password), Role.MEMBER, now);
        String hash = Secrets.digest(code);
        try {
            return writer.write(transaction -> join(transaction, hash, draft));
        } catch (Refusal refused) {
            throw refused.code() == ErrorCode.NAME_TAKEN
                    ? new Declined(Problem.NAME_TAKEN)
                    : refused;
        }
    }

    private Optional<Account> join(Transaction transaction, String hash, Account.Draft draft)
            throws SQLException {
        if (!store.take(transaction, hash, draft.createdAt())) {
            return Optional.empty();
        }
        // A refusal takes the use back with it.
        return Optional.of(
                accounts.add(transaction, draft)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                ErrorCode.NAME_TAKEN,
                                                "Somebody else is called so.")));
    }
}

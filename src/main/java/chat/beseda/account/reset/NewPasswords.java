package chat.beseda.account.reset;

import chat.beseda.account.Person;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.name.AccountName;
import chat.beseda.account.password.Passwords;
import chat.beseda.protocol.PersonId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives people the new password that they choose. What the old one opened opens no more.
 * Thread-safe.
 */
@Component
public final class NewPasswords {

    private final PasswordLinkStore store;
    private final AccountStore accounts;
    private final AccountWriter writer;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    NewPasswords(
            PasswordLinkStore store,
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

    /** Whose link it is, if it still works and they may come in. */
    public Optional<Person> person(String code) {
        return store.find(Secrets.digest(code), clock.millis())
                .flatMap(accounts::withId)
                .map(Account::person);
    }

    /**
     * Takes a new password by a link, and uses the link up.
     *
     * @return empty if the link does not work any more
     * @throws Declined if the password will not do
     */
    public Optional<Account> redeem(String code, String password) {
        Optional<Person> found = person(code);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Person person = found.get();
        String hash = hash(person, password);
        boolean changed =
                writer.write(
                        transaction -> {
                            if (!store.take(transaction, Secrets.digest(code), clock.millis())) {
                                return false;
                            }
                            accounts.changePassword(transaction, person.id(), hash);
                            audit.note(transaction, person, Act.TOOK_PASSWORD, "");
                            return true;
                        });
        return changed ? Optional.of(new Account(person, hash)) : Optional.empty();
    }

    /**
     * Changes the password of somebody who just proved to know the one before.
     *
     * @throws Declined if the new one will not do
     */
    public Account change(PersonId id, String password) {
        Person person = accounts.withId(id).orElseThrow().person();
        String hash = hash(person, password);
        writer.write(
                transaction -> {
                    accounts.changePassword(transaction, id, hash);
                    audit.note(transaction, person, Act.TOOK_PASSWORD, "");
                    return true;
                });
        return new Account(person, hash);
    }

    private String hash(Person person, String password) {
        passwords.check(password, AccountName.of(person.name()));
        return passwords.hash(password);
    }
}

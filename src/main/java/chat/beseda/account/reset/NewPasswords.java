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
import chat.beseda.account.people.Authority;
import chat.beseda.account.people.Reach;
import chat.beseda.database.Transaction;
import chat.beseda.protocol.PersonId;
import java.sql.SQLException;
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
    private final Authority authority;

    NewPasswords(
            PasswordLinkStore store,
            AccountStore accounts,
            AccountWriter writer,
            Passwords passwords,
            AuditLog audit,
            Authority authority) {
        this.store = store;
        this.accounts = accounts;
        this.writer = writer;
        this.passwords = passwords;
        this.audit = audit;
        this.authority = authority;
    }

    /** Whose link it is, if they may come in and its maker could still make it. */
    public Optional<Person> person(String code) {
        return store.find(Secrets.digest(code)).flatMap(this::person);
    }

    private Optional<Person> person(PasswordLink link) {
        return accounts.withId(link.person())
                .map(Account::person)
                .filter(
                        person ->
                                link.maker().isEmpty()
                                        ? person.owner()
                                        : link.maker()
                                                .flatMap(accounts::withId)
                                                .filter(maker -> reaches(maker, person))
                                                .isPresent());
    }

    private static boolean reaches(Account maker, Person person) {
        return Reach.reaches(maker.person().role(), person.role());
    }

    /**
     * Takes a new password by a link, and uses the link up.
     *
     * @return empty if the link does not work any more
     * @throws Declined if the password will not do
     */
    public Optional<Account> redeem(String code, String password) {
        String digest = Secrets.digest(code);
        Optional<PasswordLink> link = store.find(digest);
        Optional<Person> found = link.flatMap(this::person);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Person person = found.get();
        String hash = hash(person, password);
        boolean changed =
                writer.write(
                        transaction -> {
                            // The slow hash was time enough for the right to it to end.
                            if (!mayStill(transaction, link.get())
                                    || !store.take(transaction, digest)) {
                                return false;
                            }
                            accounts.changePassword(transaction, person.id(), hash);
                            audit.note(transaction, person, Act.TOOK_PASSWORD, "");
                            return true;
                        });
        return changed ? Optional.of(new Account(person, hash)) : Optional.empty();
    }

    private boolean mayStill(Transaction transaction, PasswordLink link) throws SQLException {
        return link.maker().isPresent()
                ? authority.reaches(transaction, link.maker().get(), link.person())
                : authority.owns(transaction, link.person());
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

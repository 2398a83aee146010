package chat.beseda.account.owner;

import chat.beseda.account.Person;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.keeping.SettingStore;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.name.AccountName;
import chat.beseda.account.password.Passwords;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The way back for an owner who lost the password: a link that works once, made by whoever may read
 * the server's disk anyway. Thread-safe.
 */
@Component
public final class OwnerReset {

    static final Duration VALID = Duration.ofHours(1);

    private static final String NAME = "owner-reset";

    private final AccountStore accounts;
    private final AccountWriter writer;
    private final SettingStore settings;
    private final Passwords passwords;
    private final Clock clock;

    OwnerReset(
            AccountStore accounts,
            AccountWriter writer,
            SettingStore settings,
            Passwords passwords,
            Clock clock) {
        this.accounts = accounts;
        this.writer = writer;
        this.settings = settings;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A new code, in place of any earlier one; empty if the server has no owner. */
    public Optional<String> make() {
        if (accounts.owner().isEmpty()) {
            return Optional.empty();
        }
        String code = Secrets.word();
        String kept = Secrets.digest(code) + " " + (clock.millis() + VALID.toMillis());
        writer.write(
                transaction -> {
                    settings.write(transaction, NAME, kept);
                    return true;
                });
        return Optional.of(code);
    }

    /** The owner, if the code is the one that was made last, within the last hour. */
    public Optional<Person> owner(String code) {
        return settings.read(NAME).filter(kept -> fits(kept, code)).isPresent()
                ? accounts.owner().map(Account::person)
                : Optional.empty();
    }

    /**
     * Gives the owner a new password and forgets the code.
     *
     * @return empty if the code does not work any more
     * @throws chat.beseda.account.form.Declined if the password will not do
     */
    public Optional<Account> redeem(String code, String password) {
        Optional<Person> owner = owner(code);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Person person = owner.get();
        passwords.check(password, AccountName.of(person.name()));
        String hash = passwords.hash(password);
        boolean changed =
                writer.write(
                        transaction -> {
                            if (settings.read(transaction, NAME)
                                    .filter(kept -> fits(kept, code))
                                    .isEmpty()) {
                                return false;
                            }
                            accounts.changePassword(transaction, person.id(), hash);
                            settings.forget(transaction, NAME);
                            return true;
                        });
        return changed ? Optional.of(new Account(person, hash)) : Optional.empty();
    }

    private boolean fits(String kept, String code) {
        String[] parts = kept.split(" ", 2);
        return Secrets.same(parts[0], Secrets.digest(code))
                && clock.millis() < Long.parseLong(parts[1]);
    }
}

package chat.beseda.account.owner;

import chat.beseda.account.Ownership;
import chat.beseda.account.Person.Role;
import chat.beseda.account.PublicAddress;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.name.AccountName;
import chat.beseda.account.password.Passwords;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives the server to whoever is first to say that it is theirs. Thread-safe. */
@Component
public final class OwnerSetUp implements Ownership {

    private final String token = Secrets.word();
    private final AccountStore accounts;
    private final AccountWriter writer;
    private final Passwords passwords;
    private final KeptAddress address;
    private final Clock clock;

    /** Only ever set, so that the database need not be asked again. */
    private volatile boolean taken;

    OwnerSetUp(
            AccountStore accounts,
            AccountWriter writer,
            Passwords passwords,
            KeptAddress address,
            Clock clock) {
        this.accounts = accounts;
        this.writer = writer;
        this.passwords = passwords;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public boolean isTaken() {
        if (!taken && accounts.owner().isPresent()) {
            taken = true;
        }
        return taken;
    }

    @Override
    public Optional<String> setUpToken() {
        return isTaken() ? Optional.empty() : Optional.of(token);
    }

    @Override
    public boolean isSetUpToken(String word) {
        return Secrets.same(word, token) && !isTaken();
    }

    /**
     * Makes the server somebody's, and remembers where they did it from.
     *
     * @param origin the address of the form; not remembered if it leads to this machine alone
     * @return empty if somebody else was first
     * @throws chat.beseda.account.form.Declined if the name or the password will not do
     */
    public Optional<Account> claim(String name, String password, Optional<PublicAddress> origin) {
        AccountName checked = AccountName.of(name);
        passwords.check(password, checked);
        Account.Draft draft =
                new Account.Draft(checked, passwords.hash(password), Role.OWNER, clock.millis());
        Optional<PublicAddress> known = origin.filter(from -> !from.isThisMachine());
        Optional<Account> owner =
                writer.write(
                        transaction -> {
                            Optional<Account> added = accounts.add(transaction, draft);
                            if (added.isPresent() && known.isPresent()) {
                                address.keep(transaction, known.get());
                            }
                            return added;
                        });
        owner.ifPresent(_ -> known.ifPresent(address::learn));
        return owner;
    }
}

package chat.beseda.account.owner;

import chat.beseda.account.Person;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.reset.PasswordLinks;
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

    private final AccountStore accounts;
    private final AccountWriter writer;
    private final PasswordLinks links;

    OwnerReset(AccountStore accounts, AccountWriter writer, PasswordLinks links) {
        this.accounts = accounts;
        this.writer = writer;
        this.links = links;
    }

    /** A new code, in place of any earlier one; empty if the server has no owner. */
    public Optional<String> make() {
        Optional<Person> owner = accounts.owner().map(Account::person);
        String code = Secrets.word();
        owner.ifPresent(
                person ->
                        writer.write(
                                transaction -> {
                                    links.putOwners(transaction, person, code, VALID);
                                    return true;
                                }));
        return owner.map(_ -> code);
    }
}

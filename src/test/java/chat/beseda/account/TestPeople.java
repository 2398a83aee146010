package chat.beseda.account;

import chat.beseda.account.Person.Role;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.name.AccountName;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.PersonId;
import java.util.Optional;

/** People in a test's store, whose passwords nobody knows. Immutable. */
public final class TestPeople {

    private final AccountStore accounts;
    private final AccountWriter writer;

    public TestPeople(TestStore store) {
        this.accounts = store.part(AccountStore.class);
        this.writer = store.part(AccountWriter.class);
    }

    public PersonId add(String name, Role role) {
        Account.Draft draft = new Account.Draft(AccountName.of(name), "of " + name, role, 1);
        return writer.write(transaction -> accounts.add(transaction, draft))
                .orElseThrow()
                .person()
                .id();
    }

    /** As who may come in; empty for who may not. */
    public Optional<Person> find(PersonId id) {
        return accounts.withId(id).map(Account::person);
    }

    /** The same, by how somebody types the name. */
    public Optional<Person> named(String name) {
        return accounts.named(AccountName.keyOf(name)).map(Account::person);
    }

    public boolean isTaken(String name) {
        return accounts.isTaken(AccountName.keyOf(name));
    }
}

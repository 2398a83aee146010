package chat.beseda.account.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person.Role;
import chat.beseda.account.TestPeople;
import chat.beseda.account.entry.SignIn;
import chat.beseda.account.form.Declined;
import chat.beseda.account.people.People;
import chat.beseda.account.reset.NewPasswords;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestClock;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.PersonId;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reset link is for the owner, for an hour, and for once. */
class OwnerResetTests extends StoreContract {

    @TempDir private Path directory;

    private final TestClock clock = new TestClock(System.currentTimeMillis());
    private OwnerReset reset;
    private NewPasswords passwords;
    private TestStore store;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @BeforeEach
    void maryOwnsTheServer() {
        store = store().at(clock).open();
        reset = store.part(OwnerReset.class);
        passwords = store.part(NewPasswords.class);
        assertThat(reset.make()).isEmpty();
        store.part(OwnerSetUp.class).claim("Mary", "a quiet warm room", Optional.empty());
    }

    @Test
    void theNewPasswordIsGoodAndTheOldOneIsNot() {
        String code = reset.make().orElseThrow();

        assertThat(passwords.redeem(code, "another warm room")).isPresent();

        assertThat(signIn("another warm room").name()).isEqualTo("Mary");
        assertThatThrownBy(() -> signIn("a quiet warm room")).isInstanceOf(Declined.class);
    }

    @Test
    void aLinkWorksOnceForAnHourAndOnlyTheLastOne() {
        String first = reset.make().orElseThrow();
        String second = reset.make().orElseThrow();
        assertThat(passwords.redeem(first, "another warm room")).isEmpty();
        clock.forward(OwnerReset.VALID.toMillis() - 1);
        assertThat(passwords.person(second)).isPresent();
        clock.forward(1);
        assertThat(passwords.redeem(second, "another warm room")).isEmpty();

        String third = reset.make().orElseThrow();
        assertThat(passwords.redeem(third, "another warm room")).isPresent();
        assertThat(passwords.redeem(third, "yet another room")).isEmpty();
    }

    @Test
    void aPasswordThatWillNotDoLeavesTheLinkGood() {
        String code = reset.make().orElseThrow();

        assertThatThrownBy(() -> passwords.redeem(code, "short")).isInstanceOf(Declined.class);

        assertThat(passwords.redeem(code, "another warm room")).isPresent();
    }

    private chat.beseda.account.Person signIn(String password) {
        return store.part(SignIn.class)
                .account(new SignIn.Attempt("Mary", password, "192.0.2.7", Optional.empty()))
                .person();
    }

    @Test
    void whoGaveTheServerAwayHasNoWayBackAsItsOwner() {
        TestPeople people = new TestPeople(store);
        PersonId ann = people.add("Ann", Role.ADMIN);
        PersonId mary = people.named("Mary").orElseThrow().id();
        String code = reset.make().orElseThrow();

        store.part(People.class).nameOwner(mary, ann);

        assertThat(passwords.person(code)).isEmpty();
        assertThat(passwords.redeem(code, "another warm room")).isEmpty();
    }
}

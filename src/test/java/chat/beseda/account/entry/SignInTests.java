package chat.beseda.account.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.owner.OwnerSetUp;
import chat.beseda.account.password.Passwords;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.PersonId;
import io.github.bucket4j.TimeMeter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guessing is slowed down, and nobody is locked out of their own browser by it. */
class SignInTests extends StoreContract {

    private static final String PASSWORD = "a quiet warm room";

    @TempDir private Path directory;

    private final FrozenTime time = new FrozenTime();
    private SignIn signIn;
    private Person mary;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @BeforeEach
    void maryHasAnAccount() {
        TestStore store = store().open();
        mary =
                store.part(OwnerSetUp.class)
                        .claim("Mary", PASSWORD, Optional.empty())
                        .orElseThrow()
                        .person();
        signIn =
                new SignIn(
                        store.part(AccountStore.class),
                        store.part(Passwords.class),
                        store.part(KnownDevices.class),
                        new SignInSettings(3, 2, 5, 10),
                        time);
    }

    // 7.3 number 47
    @Test
    void guessesFromManyAddressesSlowDownStrangersButNotHerOwnBrowser() {
        String mark = signIn.mark(mary.id());
        for (int i = 0; i < 3; i++) {
            assertThat(problem("Mary", "guess " + i, "192.0.2." + i, "")).isEqualTo(Problem.WRONG);
        }

        assertThat(problem("MARY", "guess", "192.0.2.99", "")).isEqualTo(Problem.TOO_OFTEN);
        assertThat(problem("Mary", PASSWORD, "192.0.2.100", "")).isEqualTo(Problem.TOO_OFTEN);
        assertThat(problem("Mary", "guess", "192.0.2.99", mark.replace('.', '-')))
                .isEqualTo(Problem.TOO_OFTEN);
        assertThat(person("Mary", PASSWORD, "192.0.2.101", mark)).isEqualTo(mary);
    }

    @Test
    void aStolenBrowserMayNotGuessForEverEither() {
        String mark = signIn.mark(mary.id());
        assertThat(problem("Mary", "guess", "192.0.2.1", mark)).isEqualTo(Problem.WRONG);
        assertThat(problem("Mary", "guess", "192.0.2.2", mark)).isEqualTo(Problem.WRONG);

        assertThat(problem("Mary", PASSWORD, "192.0.2.3", mark)).isEqualTo(Problem.TOO_OFTEN);
        assertThat(person("Mary", PASSWORD, "192.0.2.4", "")).isEqualTo(mary);
    }

    // 7.3 number 48
    @Test
    void oneAddressMayNotTryManyNames() {
        for (int i = 0; i < 5; i++) {
            assertThat(problem("Name " + i, "guess", "192.0.2.7", "")).isEqualTo(Problem.WRONG);
        }

        assertThat(problem("Name 5", "guess", "192.0.2.7", "")).isEqualTo(Problem.TOO_OFTEN);
        assertThat(problem("Name 5", "guess", "192.0.2.8", "")).isEqualTo(Problem.WRONG);
    }

    @Test
    void unknownNamesAreCountedAsKnownOnesAre() {
        for (int i = 0; i < 3; i++) {
            assertThat(problem("Nobody else", "guess", "192.0.2." + i, ""))
                    .isEqualTo(Problem.WRONG);
        }

        assertThat(problem("Nobody else", "guess", "192.0.2.9", "")).isEqualTo(Problem.TOO_OFTEN);
    }

    @Test
    void rightPasswordsDoNotCountAndWrongOnesAreForgotten() {
        for (int i = 0; i < 10; i++) {
            assertThat(person("Mary", PASSWORD, "192.0.2.7", "")).isEqualTo(mary);
        }
        for (int i = 0; i < 3; i++) {
            problem("Mary", "guess", "192.0.2.7", "");
        }
        assertThatThrownBy(() -> person("Mary", PASSWORD, "192.0.2.7", ""))
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.retryAfterSeconds()).isBetween(1L, 201L));

        time.nanos += TimeUnit.MINUTES.toNanos(4);

        assertThat(person("Mary", PASSWORD, "192.0.2.7", "")).isEqualTo(mary);
    }

    @Test
    void aMarkIsGoodForOnePersonOnThisServer() {
        KnownDevices here = new KnownDevices(new byte[32]);
        KnownDevices elsewhere = new KnownDevices(new byte[] {1, 2, 3});
        String mark = here.mark(mary.id());

        assertThat(here.device(mark, mary.id())).isPresent();
        assertThat(here.device(mark, new PersonId("pPedro"))).isEmpty();
        assertThat(elsewhere.device(mark, mary.id())).isEmpty();
        assertThat(here.device("", mary.id())).isEmpty();
        assertThat(here.device("x".repeat(mark.length()), mary.id())).isEmpty();
    }

    private Person person(String name, String password, String place, String mark) {
        Optional<String> shown = mark.isEmpty() ? Optional.empty() : Optional.of(mark);
        return signIn.account(new SignIn.Attempt(name, password, place, shown)).person();
    }

    private Problem problem(String name, String password, String place, String mark) {
        try {
            throw new AssertionError("let in as " + person(name, password, place, mark));
        } catch (Declined declined) {
            return declined.problem();
        }
    }

    /** Time that passes only when the test says so. */
    private static final class FrozenTime implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

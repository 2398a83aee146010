package chat.beseda.account.token;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Credential;
import chat.beseda.account.Person;
import chat.beseda.account.credential.EndedCredentials;
import chat.beseda.account.owner.OwnerSetUp;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestClock;
import chat.beseda.database.TestStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens are made, used and revoked by whose they are. */
class PersonalTokensTests extends StoreContract {

    @TempDir private Path directory;

    private final TestClock clock = new TestClock(System.currentTimeMillis());
    private TestStore store;
    private PersonalTokens tokens;
    private Person mary;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @BeforeEach
    void maryHasAnAccount() {
        store = store().at(clock).open();
        tokens = store.part(PersonalTokens.class);
        mary =
                store.part(OwnerSetUp.class)
                        .claim("Mary", "a quiet warm room", Optional.empty())
                        .orElseThrow()
                        .person();
    }

    @Test
    void aTokenIsItsMakersUntilItIsRevoked() {
        String token = tokens.make(mary.id(), "robot");
        PersonalToken found = tokens.find(token).orElseThrow();
        assertThat(found.account()).isEqualTo(mary.id());
        assertThat(tokens.use(found.id())).isTrue();

        tokens.revoke(mary.id(), found.id());

        assertThat(tokens.find(token)).isEmpty();
        assertThat(tokens.use(found.id())).isFalse();
        assertThat(store.part(EndedCredentials.class).has(new Credential.Token(found.id())))
                .isTrue();
    }

    @Test
    void itsIdAloneOpensNothing() {
        tokens.make(mary.id(), "robot");
        String id = tokens.of(mary.id()).getFirst().id();

        assertThat(tokens.find(id)).isEmpty();
        assertThat(tokens.find("beseda_" + id)).isEmpty();
    }

    @Test
    void theLastUseIsTrueToTheHour() {
        String token = tokens.make(mary.id(), "robot");
        assertThat(lastUsed()).isEmpty();
        tokens.find(token);
        long first = lastUsed().orElseThrow();

        clock.forward(TimeUnit.MINUTES.toMillis(59));
        tokens.find(token);
        assertThat(lastUsed()).hasValue(first);

        clock.forward(TimeUnit.MINUTES.toMillis(1));
        tokens.find(token);
        assertThat(lastUsed()).hasValue(first + TimeUnit.HOURS.toMillis(1));
    }

    private OptionalLong lastUsed() {
        return tokens.of(mary.id()).getFirst().lastUsedAt();
    }
}

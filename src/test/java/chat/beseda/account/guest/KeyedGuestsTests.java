package chat.beseda.account.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guest is who holds the secret, on this server and for good. */
class KeyedGuestsTests extends StoreContract {

    private static final String SECRET = "Abc_def-0123456789xyzA";

    @TempDir Path directory;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @Test
    void theSameSecretIsTheSameGuestUnderAnyNameAndAfterARestart() {
        TestStore store = store().open();
        PersonId before = guest(store, SECRET, "Mary").id();
        assertThat(guest(store, SECRET, "Ann").id()).isEqualTo(before);
        closeStores();
        assertThat(guest(store().open(), SECRET, "Mary").id()).isEqualTo(before);
    }

    @Test
    void anotherServerKnowsThemAsSomebodyElse(@TempDir Path otherDirectory) {
        PersonId here = guest(store().open(), SECRET, "Mary").id();
        Map<String, String> elsewhere = Map.of("beseda.data-dir", otherDirectory.toString());
        try (TestStore other = TestStore.on(elsewhere).open()) {
            assertThat(guest(other, SECRET, "Mary").id()).isNotEqualTo(here);
        }
    }

    @Test
    void anotherSecretIsAnotherGuestUnderTheSameName() {
        TestStore store = store().open();
        Person one = guest(store, SECRET, "Mary");
        Person other = guest(store, SECRET + "A", "Mary");
        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.name()).isEqualTo(one.name());
        assertThat(one.guest()).isTrue();
        assertThat(one.role()).isEqualTo(Person.Role.GUEST);
    }

    @Test
    void theIdTellsNothingOfTheSecret() {
        Person guest = guest(store().open(), SECRET, "Mary");
        assertThat(guest.id().value()).matches("g[A-Za-z0-9_-]{22}").doesNotContain(SECRET);
        assertThat(guest.toString()).doesNotContain(SECRET);
    }

    @Test
    void whoCameByALinkKeepsTheNameOfTheirAccount() {
        TestStore store = store().open();
        Person caller = new Person(new PersonId("pCaller"), "Visitor", true);

        assertThat(store.guests().called(caller, "Somebody else")).isEqualTo(caller);
    }

    @Test
    void whoGivesNoNameGetsOneThatLasts() {
        Guests guests = store().open().guests();
        Person nameless = guests.guest(SECRET, Optional.empty());
        assertThat(nameless.name()).matches("Guest [0-9A-F]{4}");
        assertThat(guests.guest(SECRET, Optional.of(" \u200b "))).isEqualTo(nameless);
    }

    @Test
    void newSecretsAreLongAndNeverTheSame() {
        Guests guests = store().open().guests();
        var secrets =
                IntStream.range(0, 1_000)
                        .mapToObj(_ -> guests.newSecret())
                        .collect(Collectors.toSet());
        assertThat(secrets)
                .hasSize(1_000)
                .allSatisfy(secret -> assertThat(secret).matches("[A-Za-z0-9_-]{22}"))
                .allSatisfy(secret -> guests.guest(secret, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "only-21-characters-xx",
                "with a blank in the middle",
                "with'a'quote'in'the'middle",
                "секрет-секрет-секрет-секрет",
                "sixty-five-characters-are-one-too-many-for-a-secret-of-a-guest-xx"
            })
    void whatIsNoSecretIsRefused(String secret) {
        Guests guests = store().open().guests();
        assertThatThrownBy(() -> guests.guest(secret, Optional.of("Mary")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo(ErrorCode.MALFORMED);
                            assertThat(refusal.retryAfterMs()).isZero();
                        });
    }

    private static Person guest(TestStore store, String secret, String label) {
        return store.guests().guest(secret, Optional.of(label));
    }
}

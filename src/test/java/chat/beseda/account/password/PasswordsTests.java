package chat.beseda.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.name.AccountName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are hashed whole, slowly, and a few at a time. */
class PasswordsTests {

    private static final AccountName MARY = AccountName.of("Mary Shelley");

    private final Passwords passwords = new Passwords();

    @AfterEach
    void stop() {
        passwords.close();
    }

    // 7.3 number 50
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a quiet warm room",
                " a quiet warm room",
                "тихая тёплая комната",
                "😀😁😂🤣😃😄😅😆",
                "seventy-three bytes, which is one more than bcrypt would ever have look",
            })
    void thePasswordIsTheWholePassword(String password) {
        passwords.check(password, MARY);
        Optional<String> hash = Optional.of(passwords.hash(password));

        assertThat(hash.get()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password + "x", hash)).isFalse();
        assertThat(passwords.matches(password.substring(1), hash)).isFalse();
        assertThat(passwords.matches(password, Optional.empty())).isFalse();
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(passwords.hash("a quiet warm room"))
                .isNotEqualTo(passwords.hash("a quiet warm room"));
    }

    @Test
    void everyKeyboardWritesTheSamePassword() {
        Optional<String> hash = Optional.of(passwords.hash("caf\u00e9 au lait"));

        assertThat(passwords.matches("cafe\u0301 au lait", hash)).isTrue();
    }

    @Test
    void eightToAHundredAndTwentyEightCharactersFit() {
        assertThat(problem("1x3y5z7")).isEqualTo(Problem.PASSWORD_SHORT);
        assertThat(problem("👩👨👧👦👩👨👧")).isEqualTo(Problem.PASSWORD_SHORT);
        assertThatCode(() -> passwords.check("1x3y5z7!", MARY)).doesNotThrowAnyException();
        assertThatCode(() -> passwords.check("👩a🙂".repeat(42) + "ab", MARY))
                .doesNotThrowAnyException();
        assertThat(problem("👩a🙂".repeat(42) + "abc")).isEqualTo(Problem.PASSWORD_LONG);
        assertThat(problem("x".repeat(1 << 20))).isEqualTo(Problem.PASSWORD_LONG);
    }

    // 7.3 number 50
    @Test
    void whatNoKeyboardWritesIsRefusedAndNeverMatches() {
        for (String unwritable :
                List.of("a quiet\u0000room", "a quiet\nroom", "a quiet\ud800room")) {
            assertThat(problem(unwritable)).isEqualTo(Problem.PASSWORD_REFUSED);
        }
        Optional<String> hash = Optional.of(passwords.hash("a quiet"));
        assertThat(passwords.matches("a quiet\u0000room", hash)).isFalse();
        assertThat(passwords.matches("a quiet\u0000", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PassWord1",
                "12345678",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "abababababab",
                "mary shelley",
                "Mary Shelley",
                "iloveyou"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(problem(password)).isEqualTo(Problem.PASSWORD_COMMON);
    }

    // 7.3 number 51
    @Test
    void ofARushOnlySomeAreHashedAndTheRestHearsThatItIsTooMuch() throws Exception {
        Optional<String> hash = Optional.of(passwords.hash("a quiet warm room"));
        Callable<Object> attempt =
                () -> {
                    try {
                        return passwords.matches("a quiet warm room", hash);
                    } catch (Declined declined) {
                        return declined.problem();
                    }
                };
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> rush =
                    Stream.generate(() -> attempt).limit(200).collect(Collectors.toList());
            List<Object> outcomes =
                    crowd.invokeAll(rush).stream().map(outcome -> outcome.resultNow()).toList();

            assertThat(outcomes).containsOnly(true, Problem.BUSY);
            assertThat(outcomes).filteredOn(Problem.BUSY::equals).hasSizeGreaterThan(50);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.equals(true))
                    .hasSizeGreaterThanOrEqualTo(Passwords.HASHES_AT_ONCE_MAX);
        }
    }

    private Problem problem(String password) {
        try {
            passwords.check(password, MARY);
            throw new AssertionError("accepted");
        } catch (Declined declined) {
            return declined.problem();
        }
    }
}

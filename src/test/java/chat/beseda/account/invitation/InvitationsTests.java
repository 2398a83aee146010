package chat.beseda.account.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person.Role;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestClock;
import chat.beseda.database.TestStore;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invitation makes as many members as it was made for, within a week. */
class InvitationsTests extends StoreContract {

    private static final String PASSWORD = "the last train home";

    @TempDir private Path directory;

    private final TestClock clock = new TestClock(System.currentTimeMillis());
    private TestStore store;
    private Invitations invitations;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @BeforeEach
    void open() {
        store = store().at(clock).open();
        invitations = store.part(Invitations.class);
    }

    @Test
    void itMakesMembersUntilItIsUsedUp() {
        String code = invitations.make(2);

        assertThat(invitations.join(code, "Pedro", PASSWORD))
                .hasValueSatisfying(
                        pedro -> {
                            assertThat(pedro.person().role()).isEqualTo(Role.MEMBER);
                            assertThat(pedro.person().id().value()).matches("p[A-Za-z0-9_-]{22}");
                        });
        assertThat(invitations.join(code, "Ann", PASSWORD)).isPresent();
        assertThat(invitations.isOpen(code)).isFalse();
        assertThat(invitations.join(code, "Nancy", PASSWORD)).isEmpty();
    }

    // 7.3 number 56
    @Test
    void afterAWeekItIsTooLate() {
        String code = invitations.make(1);
        clock.forward(Invitations.VALID.toMillis() - 1);
        assertThat(invitations.isOpen(code)).isTrue();

        clock.forward(1);

        assertThat(invitations.isOpen(code)).isFalse();
        assertThat(invitations.join(code, "Pedro", PASSWORD)).isEmpty();
        assertThat(invitations.count()).isZero();
    }

    // 7.3 number 56
    @Test
    void theInvitationOfAnotherServerIsNone(@TempDir Path elsewhere) {
        try (TestStore other =
                TestStore.on(Map.of("beseda.data-dir", elsewhere.toString())).open()) {
            String code = other.part(Invitations.class).make(1);
            assertThat(invitations.isOpen(code)).isFalse();
            assertThat(invitations.join(code, "Pedro", PASSWORD)).isEmpty();
        }
    }

    @Test
    void whoseNameIsTakenMayChooseAnotherOne() {
        invitations.join(invitations.make(1), "Pedro", PASSWORD);
        String code = invitations.make(1);

        assertThatThrownBy(() -> invitations.join(code, "PEDRO", PASSWORD))
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.problem()).isEqualTo(Problem.NAME_TAKEN));

        assertThat(invitations.join(code, "Peter", PASSWORD)).isPresent();
    }

    @Test
    void makingOneSweepsWhatNobodyCanUse() {
        invitations.make(1);
        clock.forward(Invitations.VALID.toMillis());

        invitations.make(1);

        assertThat(store.number("SELECT count(*) FROM invitation")).isEqualTo(1);
    }
}

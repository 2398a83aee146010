package chat.beseda.account.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import chat.beseda.account.Person.Role;
import chat.beseda.account.TestPeople;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditEntry;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.people.People;
import chat.beseda.account.people.Status;
import chat.beseda.database.Answers;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestChange;
import chat.beseda.database.TestClock;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An invitation makes as many people as it was made for, of the role that it says, in its time. */
class InvitationsTests extends StoreContract {

    private static final String PASSWORD = "the last train home";

    @TempDir Path directory;

    private final TestClock clock = new TestClock(System.currentTimeMillis());
    private TestStore store;
    private Invitations invitations;
    private Newcomers newcomers;
    private PersonId mary;
    private PersonId ann;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @BeforeEach
    void open() {
        store = store().at(clock).open();
        invitations = store.part(Invitations.class);
        newcomers = store.part(Newcomers.class);
        TestPeople people = new TestPeople(store);
        mary = people.add("Mary", Role.OWNER);
        ann = people.add("Ann", Role.ADMIN);
    }

    @Test
    void itMakesMembersUntilItIsUsedUp() {
        String code = invitations.make(mary, Offer.members(2));

        assertThat(newcomers.join(code, "Pedro", PASSWORD))
                .hasValueSatisfying(
                        pedro -> {
                            assertThat(pedro.person().role()).isEqualTo(Role.MEMBER);
                            assertThat(pedro.person().id().value()).matches("p[A-Za-z0-9_-]{22}");
                        });
        assertThat(invitations.open())
                .extracting(Invitation::usesLeft, Invitation::usesMax)
                .containsExactly(tuple(1, 2));
        assertThat(newcomers.join(code, "Peter", PASSWORD)).isPresent();
        assertThat(invitations.find(code)).isEmpty();
        assertThat(newcomers.join(code, "Nancy", PASSWORD)).isEmpty();
        assertThat(record())
                .extracting(AuditEntry::act)
                .containsExactly(Act.JOINED, Act.JOINED, Act.INVITED);
    }

    // 7.3 number 56
    @ParameterizedTest
    @EnumSource
    void afterItsTimeItIsTooLate(Validity validity) {
        String code = make(mary, Role.MEMBER, validity);
        clock.forward(validity.duration().toMillis() - 1);
        assertThat(invitations.find(code)).isPresent();

        clock.forward(1);

        assertThat(invitations.find(code)).isEmpty();
        assertThat(newcomers.join(code, "Pedro", PASSWORD)).isEmpty();
        assertThat(invitations.open()).isEmpty();
    }

    // 7.3 number 56
    @Test
    void theInvitationOfAnotherServerIsNone(@TempDir Path elsewhere) {
        try (TestStore other =
                TestStore.on(Map.of("beseda.data-dir", elsewhere.toString())).open()) {
            PersonId owner = new TestPeople(other).add("Owner of another", Role.OWNER);
            String code = other.part(Invitations.class).make(owner, Offer.members(1));
            assertThat(invitations.find(code)).isEmpty();
            assertThat(newcomers.join(code, "Pedro", PASSWORD)).isEmpty();
        }
    }

    @Test
    void whoseNameIsTakenMayChooseAnotherOne() {
        newcomers.join(invitations.make(mary, Offer.members(1)), "Pedro", PASSWORD);
        String code = invitations.make(mary, Offer.members(1));

        assertDeclined(Problem.NAME_TAKEN, () -> newcomers.join(code, "PEDRO", PASSWORD));

        assertThat(newcomers.join(code, "Peter", PASSWORD)).isPresent();
    }

    @Test
    void makingOneSweepsWhatNobodyCanUse() {
        make(mary, Role.MEMBER, Validity.HOUR);
        clock.forward(Validity.HOUR.duration().toMillis());

        make(mary, Role.MEMBER, Validity.HOUR);

        assertThat(store.number("SELECT count(*) FROM invitation")).isEqualTo(1);
    }

    @Test
    void onlyTheOwnerInvitesAdmins() {
        assertDeclined(Problem.NOT_FOR_YOU, () -> make(ann, Role.ADMIN, Validity.DAY));

        String code = make(mary, Role.ADMIN, Validity.DAY);

        assertThat(newcomers.join(code, "Pedro", PASSWORD))
                .hasValueSatisfying(
                        pedro -> assertThat(pedro.person().role()).isEqualTo(Role.ADMIN));
    }

    @Test
    void aMemberInvitesNobody() {
        PersonId pedro = new TestPeople(store).add("Pedro", Role.MEMBER);

        assertDeclined(Problem.NOT_FOR_YOU, () -> invitations.make(pedro, Offer.members(1)));
        assertDeclined(Problem.NOT_FOR_YOU, () -> invitations.withdrawAll(pedro));
        RoomId garden = new RoomId("garden");
        Answers.answer(store.writer().submit(TestChange.makeRoom(garden)));
        assertDeclined(
                Problem.NOT_FOR_YOU,
                () -> invitations.make(pedro, Offer.guests(garden, 1, Validity.HOUR)));
    }

    @Test
    void aLinkGivesNothingThatItsMakerCouldNotGiveAnyMore() {
        People people = store.part(People.class);
        String forAdmins = make(mary, Role.ADMIN, Validity.DAY);
        String forMembers = make(ann, Role.MEMBER, Validity.DAY);

        people.decide(mary, ann, Status.BANNED);
        assertThat(newcomers.join(forMembers, "Pedro", PASSWORD)).isEmpty();

        people.decide(mary, ann, Status.ACTIVE);
        people.nameOwner(mary, ann);
        assertThat(newcomers.join(forAdmins, "Pedro", PASSWORD)).isEmpty();
        assertThat(newcomers.join(forMembers, "Pedro", PASSWORD)).isPresent();
    }

    @Test
    void eachIsListedAndWithdrawnByItself() {
        String kept = make(ann, Role.MEMBER, Validity.DAY);
        clock.forward(1);
        String gone = make(mary, Role.ADMIN, Validity.DAY);
        List<Invitation> open = invitations.open();
        assertThat(open).extracting(Invitation::madeBy).containsExactly("Mary", "Ann");

        invitations.withdraw(ann, open.getFirst().id());
        invitations.withdraw(ann, "nothing");

        assertThat(invitations.find(gone)).isEmpty();
        assertThat(invitations.find(kept)).isPresent();
        invitations.withdrawAll(mary);
        assertThat(invitations.open()).isEmpty();
        assertThat(record())
                .extracting(AuditEntry::act)
                .containsExactly(Act.WITHDREW_ALL, Act.WITHDREW, Act.INVITED_ADMIN, Act.INVITED);
    }

    private String make(PersonId who, Role role, Validity validity) {
        return invitations.make(who, new Offer(role, Optional.empty(), 1, validity));
    }

    private List<AuditEntry> record() {
        return store.part(AuditLog.class).page(0);
    }

    private static void assertDeclined(Problem problem, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.problem()).isEqualTo(problem));
    }
}

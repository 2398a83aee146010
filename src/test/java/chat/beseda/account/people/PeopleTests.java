package chat.beseda.account.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.TestPeople;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditEntry;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.token.PersonalTokens;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.PersonId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Roles and statuses of people, who may give them, and what is on record afterwards. */
class PeopleTests extends StoreContract {

    @TempDir Path directory;

    private TestStore store;
    private TestPeople accounts;
    private People people;
    private PersonId mary;
    private PersonId ann;
    private PersonId pedro;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @BeforeEach
    void maryHasAServerWithAnAdminAndAMember() {
        store = store().open();
        accounts = new TestPeople(store);
        people = store.part(People.class);
        mary = accounts.add("Mary", Role.OWNER);
        ann = accounts.add("Ann", Role.ADMIN);
        pedro = accounts.add("Pedro", Role.MEMBER);
    }

    @Test
    void theOwnerMakesAnAdminAndAMemberAgain() {
        people.give(mary, pedro, Role.ADMIN);
        assertThat(roleOf(pedro)).isEqualTo(Role.ADMIN);

        people.give(mary, pedro, Role.MEMBER);
        assertThat(roleOf(pedro)).isEqualTo(Role.MEMBER);
        assertThat(record())
                .extracting(AuditEntry::who, AuditEntry::act, AuditEntry::whom)
                .containsExactly(
                        tuple("Mary", Act.MADE_MEMBER, "Pedro"),
                        tuple("Mary", Act.MADE_ADMIN, "Pedro"));
    }

    @Test
    void anAdminMakesNoAdminsAndTouchesNeitherAdminsNorTheOwner() {
        PersonId nancy = accounts.add("Nancy", Role.ADMIN);

        assertDeclined(Problem.NOT_FOR_YOU, () -> people.give(ann, pedro, Role.ADMIN));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.give(ann, nancy, Role.MEMBER));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.give(ann, ann, Role.MEMBER));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.give(ann, mary, Role.MEMBER));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.decide(ann, nancy, Status.BANNED));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.decide(ann, mary, Status.DEACTIVATED));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.nameOwner(ann, ann));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.nameOwner(ann, pedro));
        assertThat(record()).isEmpty();
    }

    @Test
    void aMemberAndWhoIsNobodyDoNothingAtAll() {
        PersonId nobody = new PersonId("pNobody");
        for (PersonId who : List.of(pedro, nobody)) {
            assertDeclined(Problem.NOT_FOR_YOU, () -> people.give(who, ann, Role.MEMBER));
            assertDeclined(Problem.NOT_FOR_YOU, () -> people.decide(who, pedro, Status.BANNED));
            assertDeclined(Problem.NOT_FOR_YOU, () -> people.nameOwner(who, pedro));
        }
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.decide(mary, nobody, Status.BANNED));
        assertThat(record()).isEmpty();
    }

    @Test
    void nobodyBecomesAGuestOrTheOwnerLikeAnyRole() {
        PersonId visitor = accounts.add("Visitor", Role.GUEST);

        assertDeclined(Problem.NOT_FOR_YOU, () -> people.give(mary, pedro, Role.GUEST));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.give(mary, pedro, Role.OWNER));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.give(mary, visitor, Role.ADMIN));
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.nameOwner(mary, visitor));
    }

    @Test
    void anAdminWhoIsOneNoMoreDoesNothingMore() {
        people.give(mary, ann, Role.MEMBER);
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.decide(ann, pedro, Status.BANNED));

        people.give(mary, ann, Role.ADMIN);
        people.decide(mary, ann, Status.DEACTIVATED);
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.decide(ann, pedro, Status.BANNED));
        assertThat(accounts.find(pedro)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"DEACTIVATED", "BANNED"})
    void whoMayNotComeInIsNobodyUntilTheyAreLetInAgain(Status status) {
        PersonalTokens tokens = store.part(PersonalTokens.class);
        String token = tokens.make(pedro, "robot");

        people.decide(ann, pedro, status);

        assertThat(accounts.find(pedro)).isEmpty();
        assertThat(accounts.named("Pedro")).isEmpty();
        assertThat(accounts.isTaken("pedro")).isTrue();
        assertThat(tokens.find(token)).isEmpty();

        people.decide(ann, pedro, Status.ACTIVE);
        assertThat(accounts.named("Pedro")).isPresent();
        assertThat(tokens.find(token)).as("nothing from before comes to life").isEmpty();
        assertThat(record()).extracting(AuditEntry::act).startsWith(Act.LET_IN_AGAIN);
    }

    @Test
    void theServerIsGivenAwayWholeAndOnce() {
        people.nameOwner(mary, pedro);

        assertThat(roleOf(pedro)).isEqualTo(Role.OWNER);
        assertThat(roleOf(mary)).isEqualTo(Role.ADMIN);
        assertDeclined(Problem.NOT_FOR_YOU, () -> people.nameOwner(mary, ann));
        assertThat(record()).extracting(AuditEntry::act).containsExactly(Act.NAMED_OWNER);
    }

    @Test
    void whoMayNotComeInIsNotMadeTheOwner() {
        people.decide(mary, pedro, Status.DEACTIVATED);

        assertDeclined(Problem.NOT_FOR_YOU, () -> people.nameOwner(mary, pedro));
        assertThat(roleOf(mary)).isEqualTo(Role.OWNER);
    }

    @Test
    void oneOfTwoNamedAtOnceBecomesTheOwner() throws Exception {
        List<Boolean> done =
                atOnce(() -> people.nameOwner(mary, ann), () -> people.nameOwner(mary, pedro));

        assertThat(done).containsOnlyOnce(true);
        assertThat(store.number("SELECT count(*) FROM account WHERE role = 'owner'")).isOne();
        assertThat(roleOf(mary)).isEqualTo(Role.ADMIN);
        assertThat(record()).hasSize(1);
    }

    @Test
    void everybodyMayLeaveButTheLastOwner() {
        people.leave(pedro);
        assertThat(accounts.find(pedro)).isEmpty();

        assertDeclined(Problem.LAST_OWNER, () -> people.leave(mary));
        people.nameOwner(mary, ann);
        people.leave(mary);
        assertThat(accounts.find(mary)).isEmpty();
        assertThat(record())
                .extracting(AuditEntry::act)
                .containsExactly(Act.LEFT, Act.NAMED_OWNER, Act.LEFT);
    }

    @Test
    void aServerIsNeverLeftWithoutAnOwnerInARush() throws Exception {
        atOnce(
                () -> people.nameOwner(mary, ann),
                () -> people.leave(ann),
                () -> people.leave(mary));

        assertThat(
                        store.number(
                                "SELECT count(*) FROM account"
                                        + " WHERE role = 'owner' AND status = 'active'"))
                .isOne();
    }

    @Test
    void aBanOvertakesADemotionAndTheRecordSaysBoth() throws Exception {
        atOnce(
                () -> people.give(mary, ann, Role.MEMBER),
                () -> people.decide(mary, ann, Status.BANNED));

        assertThat(accounts.find(ann)).isEmpty();
        assertThat(record()).hasSize(2);
    }

    private static List<Boolean> atOnce(Runnable... deeds) throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> rush =
                    List.of(deeds).stream().<Callable<Boolean>>map(PeopleTests::tried).toList();
            return crowd.invokeAll(rush).stream().map(deed -> deed.resultNow()).toList();
        }
    }

    private static Callable<Boolean> tried(Runnable deed) {
        return () -> {
            try {
                deed.run();
                return true;
            } catch (Declined declined) {
                return false;
            }
        };
    }

    private Role roleOf(PersonId person) {
        return accounts.find(person).map(Person::role).orElseThrow();
    }

    private List<AuditEntry> record() {
        return store.part(AuditLog.class).page(0);
    }

    static void assertDeclined(Problem problem, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.problem()).isEqualTo(problem));
    }
}

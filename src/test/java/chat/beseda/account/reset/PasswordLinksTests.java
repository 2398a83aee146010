package chat.beseda.account.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person.Role;
import chat.beseda.account.TestPeople;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditEntry;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.people.People;
import chat.beseda.account.people.Status;
import chat.beseda.database.Dialect;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestClock;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.PersonId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link to a new password works once, for a day, and is made only for who is within reach. */
class PasswordLinksTests extends StoreContract {

    private static final String PASSWORD = "the last train home";

    @TempDir Path directory;

    private final TestClock clock = new TestClock(System.currentTimeMillis());
    private final AtomicReference<String> meanwhile = new AtomicReference<>("");
    private TestStore store;
    private PasswordLinks links;
    private NewPasswords passwords;
    private PersonId mary;
    private PersonId ann;
    private PersonId pedro;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @BeforeEach
    void maryHasAnAdminAndAMember() {
        store = store().at(clock).spoiledBy(this::interrupted).open();
        links = store.part(PasswordLinks.class);
        passwords = store.part(NewPasswords.class);
        TestPeople people = new TestPeople(store);
        mary = people.add("Mary", Role.OWNER);
        ann = people.add("Ann", Role.ADMIN);
        pedro = people.add("Pedro", Role.MEMBER);
    }

    @Test
    void itWorksOnce() {
        String code = links.make(ann, pedro);
        assertThat(passwords.person(code)).map(person -> person.name()).contains("Pedro");

        assertThat(passwords.redeem(code, PASSWORD))
                .hasValueSatisfying(
                        account -> assertThat(account.passwordHash()).startsWith("$argon2id$"));
        assertThat(passwords.redeem(code, "another warm room")).isEmpty();
        assertThat(store.part(AuditLog.class).page(0))
                .extracting(AuditEntry::act)
                .containsExactly(Act.TOOK_PASSWORD, Act.MADE_PASSWORD_LINK);
    }

    @Test
    void itWorksForADayAndTheNextOneTakesItsPlace() {
        String first = links.make(mary, pedro);
        String second = links.make(ann, pedro);
        assertThat(passwords.person(first)).isEmpty();

        clock.forward(PasswordLinks.VALID.toMillis() - 1);
        assertThat(passwords.person(second)).isPresent();
        clock.forward(1);
        assertThat(passwords.person(second)).isEmpty();
    }

    @Test
    void aPasswordThatWillNotDoLeavesTheLinkGood() {
        String code = links.make(mary, pedro);

        assertThatThrownBy(() -> passwords.redeem(code, "Pedro")).isInstanceOf(Declined.class);

        assertThat(passwords.redeem(code, PASSWORD)).isPresent();
    }

    @Test
    void nobodyTakesOverWhomTheyDoNotReach() {
        for (PersonId whom : new PersonId[] {mary, ann, new PersonId("pNobody")}) {
            assertThatThrownBy(() -> links.make(ann, whom))
                    .isInstanceOfSatisfying(
                            Declined.class,
                            declined ->
                                    assertThat(declined.problem()).isEqualTo(Problem.NOT_FOR_YOU));
        }
        assertThatThrownBy(() -> links.make(pedro, ann)).isInstanceOf(Declined.class);
        assertThat(store.number("SELECT count(*) FROM password_link")).isZero();
    }

    @Test
    void whoIsOutDoesNotComeBackByIt() {
        String code = links.make(mary, pedro);

        store.part(People.class).decide(mary, pedro, Status.DEACTIVATED);

        assertThat(passwords.person(code)).isEmpty();
        assertThat(passwords.redeem(code, PASSWORD)).isEmpty();
    }

    @Test
    void aLinkEndsWithTheRightToMakeIt() {
        People people = store.part(People.class);
        String ofAMember = links.make(ann, pedro);
        people.give(mary, ann, Role.MEMBER);
        assertLost(ofAMember);

        people.give(mary, ann, Role.ADMIN);
        String ofTheBanned = links.make(ann, pedro);
        people.decide(mary, ann, Status.BANNED);
        assertLost(ofTheBanned);
    }

    @Test
    void aLinkEndsWithTheRightToMakeItAlsoWhileItIsUsed() {
        for (String change :
                new String[] {
                    "UPDATE account SET role = 'member' WHERE name = 'Ann'",
                    "UPDATE account SET role = 'admin' WHERE name IN ('Ann', 'Pedro')",
                    "UPDATE account SET role = 'member', status = 'banned' WHERE name = 'Ann'"
                }) {
            meanwhile.set("UPDATE account SET role = 'admin' WHERE name = 'Ann'");
            store.part(People.class).give(mary, pedro, Role.MEMBER);
            String code = links.make(ann, pedro);

            meanwhile.set(change);

            assertThat(passwords.redeem(code, PASSWORD)).as(change).isEmpty();
            assertThat(meanwhile).hasValue("");
            assertThat(store.number("SELECT count(*) FROM password_link")).isOne();
            assertThat(passwords.person(code)).as(change).isEmpty();
        }
    }

    @Test
    void whoIsSomebodyElseByNowTakesNoPasswordByAnEarlierLink() {
        People people = store.part(People.class);
        String beforeAdmin = links.make(ann, pedro);
        people.give(mary, pedro, Role.ADMIN);
        assertLost(beforeAdmin);

        String beforeOwner = links.make(mary, pedro);
        people.nameOwner(mary, pedro);
        assertLost(beforeOwner);
        assertThat(store.number("SELECT count(*) FROM password_link")).isZero();
    }

    @Test
    void aLinkFromBeforeABanOrAnotherPasswordDoesNotComeToLifeAgain() {
        People people = store.part(People.class);
        String beforeBan = links.make(mary, pedro);
        people.decide(mary, pedro, Status.BANNED);
        people.decide(mary, pedro, Status.ACTIVE);
        assertLost(beforeBan);

        String beforePassword = links.make(mary, pedro);
        passwords.change(pedro, PASSWORD);
        assertLost(beforePassword);
    }

    private void assertLost(String code) {
        assertThat(passwords.person(code)).isEmpty();
        assertThat(passwords.redeem(code, "another warm room")).isEmpty();
    }

    /** Something happens after the next deed was begun, and before it looks around. */
    private Dialect interrupted(Dialect sound) {
        return (Dialect)
                Proxy.newProxyInstance(
                        Dialect.class.getClassLoader(),
                        new Class<?>[] {Dialect.class},
                        (_, method, arguments) -> {
                            Object answer;
                            try {
                                answer = method.invoke(sound, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                            if (method.getName().equals("begin")) {
                                happen((Connection) arguments[0]);
                            }
                            return answer;
                        });
    }

    private void happen(Connection connection) throws SQLException {
        String sql = meanwhile.getAndSet("");
        if (!sql.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        }
    }
}

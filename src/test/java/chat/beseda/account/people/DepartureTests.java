package chat.beseda.account.people;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person.Role;
import chat.beseda.account.TestPeople;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.member.AccountStore;
import chat.beseda.database.Answers;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestChange;
import chat.beseda.database.TestClock;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people leave behind: rooms that somebody else leads then, and nothing to look for. */
class DepartureTests extends StoreContract {

    private static final String TO_SEE_OUT =
            "SELECT count(*) FROM account WHERE role = 'guest' AND ended_at IS NULL";

    @TempDir Path directory;

    private final TestClock clock = new TestClock(System.currentTimeMillis());
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
    void pedroLeadsARoom() {
        store = store().at(clock).open();
        accounts = new TestPeople(store);
        people = store.part(People.class);
        mary = accounts.add("Mary", Role.OWNER);
        ann = accounts.add("Ann", Role.MEMBER);
        pedro = accounts.add("Pedro", Role.MEMBER);
        accounts.add("Visitor", Role.GUEST);
        Answers.answer(store.writer().submit(TestChange.makeRoom(new RoomId("garden"))));
        joinedAt("Visitor", 1);
        joinedAt("Pedro", 2);
        joinedAt("Ann", 3);
        joinedAt("Mary", 4);
        change("UPDATE membership SET host = TRUE WHERE person = '" + pedro + "'");
        change("UPDATE membership SET host = FALSE WHERE room <> 'garden'");
    }

    @Test
    void whoIsBannedOrDeactivatedLeadsNoRoomAndTheLongestMemberDoes() {
        people.decide(mary, pedro, Status.BANNED);
        assertLedBy(ann);

        people.decide(mary, ann, Status.DEACTIVATED);
        assertLedBy(mary);

        people.decide(mary, pedro, Status.ACTIVE);
        assertLedBy(mary);
    }

    @Test
    void whoLeavesLeadsNoRoomEither() {
        people.leave(pedro);

        assertLedBy(ann);
    }

    @Test
    void whereOnlyGuestsAreLeftNobodyLeads() {
        change("DELETE FROM membership WHERE person IN ('" + ann + "', '" + mary + "')");

        people.leave(pedro);

        assertThat(store.number("SELECT count(*) FROM membership WHERE host")).isZero();
    }

    @Test
    void whoWasSeenOutIsNotLookedForAgain() {
        EverybodyStore everybody = store.part(EverybodyStore.class);
        change("UPDATE account SET expires_at = " + (clock.millis() + 1) + " WHERE role = 'guest'");
        assertThat(everybody.overdue(clock.millis())).isEmpty();
        assertThat(store.number(TO_SEE_OUT)).isOne();

        clock.forward(1);

        Awaitility.await().until(() -> store.number(TO_SEE_OUT) == 0);
        assertThat(everybody.overdue(clock.millis())).isEmpty();
    }

    @Test
    void whoIsBannedIsOutAlreadyAndNotLookedFor() {
        PersonId banned =
                store.part(AccountWriter.class)
                        .write(
                                transaction ->
                                        store.part(AccountStore.class)
                                                .addGuest(
                                                        transaction,
                                                        "Guest",
                                                        1,
                                                        clock.millis() + 1,
                                                        "i1"))
                        .person()
                        .id();
        people.decide(mary, banned, Status.BANNED);

        clock.forward(1);

        assertThat(store.part(EverybodyStore.class).overdue(clock.millis())).isEmpty();
    }

    private void joinedAt(String name, long at) {
        change(
                "UPDATE membership SET joined_at = "
                        + at
                        + " WHERE person = (SELECT id FROM account WHERE name = '"
                        + name
                        + "')");
    }

    private void assertLedBy(PersonId host) {
        assertThat(store.number("SELECT count(*) FROM membership WHERE host")).isOne();
        assertThat(
                        store.number(
                                "SELECT count(*) FROM membership WHERE host AND room = 'garden'"
                                        + " AND person = '"
                                        + host
                                        + "'"))
                .isOne();
    }

    private void change(String sql) {
        Answers.answer(
                store.writer()
                        .submit(
                                TestChange.of(
                                        RoomId.LOBBY,
                                        transaction ->
                                                transaction.statement(sql).executeUpdate())));
    }
}

package chat.beseda.account.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.TestPeople;
import chat.beseda.account.audit.Act;
import chat.beseda.account.audit.AuditEntry;
import chat.beseda.account.audit.AuditLog;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.member.Account;
import chat.beseda.account.people.People;
import chat.beseda.account.people.Promotion;
import chat.beseda.account.people.Status;
import chat.beseda.account.reset.PasswordLinks;
import chat.beseda.database.Answers;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestChange;
import chat.beseda.database.TestClock;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guests who come by a link: to one room, for the link's own time, and to stay if promoted. */
class CallersTests extends StoreContract {

    private static final RoomId GARDEN = new RoomId("garden");

    @TempDir Path directory;

    private final TestClock clock = new TestClock(System.currentTimeMillis());
    private TestStore store;
    private TestPeople people;
    private Invitations invitations;
    private Callers callers;
    private PersonId mary;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @BeforeEach
    void maryHasARoom() throws Exception {
        store = store().at(clock).open();
        people = new TestPeople(store);
        invitations = store.part(Invitations.class);
        callers = store.part(Callers.class);
        mary = people.add("Mary", Role.OWNER);
        store.writer().submit(TestChange.makeRoom(GARDEN)).toCompletableFuture().get();
    }

    @Test
    void aGuestIsInThatRoomAndInNoOther() {
        Person guest = come(link(1), "Visitor");

        assertThat(guest.role()).isEqualTo(Role.GUEST);
        assertThat(people.find(guest.id())).contains(guest);
        assertThat(roomsOf(guest)).isEqualTo(1);
        assertThat(
                        store.number(
                                "SELECT count(*) FROM membership WHERE room = 'garden'"
                                        + " AND person = '"
                                        + guest.id()
                                        + "'"))
                .isOne();
        assertThat(record())
                .extracting(AuditEntry::act)
                .containsExactly(Act.CAME_AS_GUEST, Act.INVITED_GUESTS);
    }

    // 7.3 number 56
    @Test
    void aLinkForOneLetsInOneAlsoInARush() throws Exception {
        String code = link(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Account>> caller = () -> callers.come(code, "Rusher");
            assertThat(crowd.invokeAll(Collections.nCopies(4, caller)))
                    .extracting(each -> each.resultNow().isPresent())
                    .containsOnlyOnce(true);
        }
        assertThat(store.number("SELECT count(*) FROM account WHERE role = 'guest'")).isOne();
    }

    @Test
    void guestsMayBeCalledTheSameButNobodyIsTakenForAMember() {
        people.add("Pedro", Role.MEMBER);
        String code = link(3);

        assertThat(come(code, "Visitor").id()).isNotEqualTo(come(code, "Visitor").id());
        assertThat(come(code, "PEDRO").name()).isEqualTo("PEDRO (guest)");
        assertThat(people.named("Visitor")).as("nobody signs in as a guest").isEmpty();
    }

    @Test
    void aNameThatCouldBeMistakenIsRefusedAndTheLinkStaysGood() {
        String code = link(1);

        assertDeclined(Problem.NAME_EMPTY, () -> callers.come(code, " \u200b"));
        assertDeclined(Problem.NAME_RESERVED, () -> callers.come(code, "System"));
        assertThat(callers.come(code, "Visitor")).isPresent();
    }

    @Test
    void itEndsWithTheLinksOwnTime() {
        String code = link(1);
        clock.forward(Validity.DAY.duration().toMillis() - 1_000);
        Person guest = come(code, "Visitor");
        clock.forward(999);
        assertThat(people.find(guest.id())).isPresent();

        clock.forward(1);

        assertThat(people.find(guest.id())).isEmpty();
        assertThat(callers.come(code, "Another")).isEmpty();
    }

    @Test
    void noLinkLeadsIntoTheLobbyOrARoomThatNotEverybodyFinds() throws Exception {
        RoomId secret = new RoomId("secret");
        store.writer().submit(TestChange.makeRoom(secret, "private")).toCompletableFuture().get();

        for (RoomId room :
                List.of(secret, new RoomId("nowhere"), RoomId.ownLog(mary), RoomId.LOBBY)) {
            Offer offer = Offer.guests(room, 1, Validity.DAY);
            assertDeclined(Problem.NO_ROOM, () -> invitations.make(mary, offer));
        }
    }

    @Test
    void aLinkRestsWhileItsRoomIsArchived() {
        String code = link(1);
        archive(true);
        assertThat(invitations.find(code)).isEmpty();
        assertThat(callers.come(code, "Visitor")).isEmpty();
        assertThat(store.number("SELECT count(*) FROM account WHERE role = 'guest'")).isZero();

        archive(false);
        assertThat(callers.come(code, "Visitor")).isPresent();
    }

    @Test
    void theRoomHearsOfAGuestWhoSeesAllOfIt() {
        Answers.answer(store.writer().submit(TestChange.post(GARDEN, "before")));
        Person guest = come(link(1), "Visitor");

        assertThat(store.number("SELECT seq FROM room WHERE id = 'garden'")).isEqualTo(2);
        assertThat(store.number("SELECT seq FROM event WHERE room = 'garden' AND notice = 1"))
                .isEqualTo(2);
        assertThat(seen(guest, "read_seq")).isEqualTo(2);
        assertThat(seen(guest, "visible_from")).isZero();
    }

    @Test
    void whoIsBannedDoesNotComeBackByTheSameLink() {
        String code = link(3);
        String other = link(3);
        Person guest = come(code, "Visitor");

        store.part(People.class).decide(mary, guest.id(), Status.BANNED);

        assertThat(invitations.find(code)).isEmpty();
        assertThat(callers.come(code, "Visitor")).isEmpty();
        assertThat(invitations.find(other)).as("nobody came by that one").isPresent();
        assertThat(record())
                .extracting(AuditEntry::act)
                .startsWith(Act.WITHDREW, Act.BANNED, Act.CAME_AS_GUEST);
    }

    @Test
    void aLinkForGuestsMakesNoMembersAndTheOtherWayRound() {
        String forGuests = link(1);
        String forMembers = invitations.make(mary, Offer.members(1));

        assertThat(store.part(Newcomers.class).join(forGuests, "Pedro", "the last train home"))
                .isEmpty();
        assertThat(callers.come(forMembers, "Pedro")).isEmpty();
        assertThat(invitations.find(forGuests)).isPresent();
        assertThat(invitations.find(forMembers)).isPresent();
    }

    @Test
    void aGuestWhoIsPromotedStaysWithANameOfTheirOwn() {
        people.add("Pedro", Role.MEMBER);
        Person guest = come(link(1), "Visitor");
        Promotion promotion = store.part(Promotion.class);

        assertDeclined(Problem.NAME_TAKEN, () -> promotion.promote(mary, guest.id(), "pedro"));
        promotion.promote(mary, guest.id(), "Nancy");

        clock.forward(Validity.MONTH.duration().toMillis());
        assertThat(people.named("nancy"))
                .hasValueSatisfying(
                        nancy -> {
                            assertThat(nancy.id()).isEqualTo(guest.id());
                            assertThat(nancy.role()).isEqualTo(Role.MEMBER);
                        });
        assertThat(roomsOf(guest)).as("the garden and the lobby").isEqualTo(2);
        assertThat(store.part(PasswordLinks.class).make(mary, guest.id())).isNotEmpty();
        assertDeclined(
                Problem.NOT_FOR_YOU, () -> promotion.promote(mary, guest.id(), "Nancy Again"));
    }

    @Test
    void nobodyPromotesWhoIsOutAndNoMemberPromotes() {
        PersonId pedro = people.add("Pedro", Role.MEMBER);
        Person guest = come(link(1), "Visitor");
        Promotion promotion = store.part(Promotion.class);

        assertDeclined(Problem.NOT_FOR_YOU, () -> promotion.promote(pedro, guest.id(), "Nancy"));
        store.part(People.class).decide(mary, guest.id(), Status.BANNED);
        assertDeclined(Problem.NOT_FOR_YOU, () -> promotion.promote(mary, guest.id(), "Nancy"));
        assertDeclined(
                Problem.NOT_FOR_YOU, () -> store.part(PasswordLinks.class).make(mary, guest.id()));
    }

    private String link(int uses) {
        return invitations.make(mary, Offer.guests(GARDEN, uses, Validity.DAY));
    }

    private Person come(String code, String name) {
        return callers.come(code, name).orElseThrow().person();
    }

    private void archive(boolean yes) {
        Answers.answer(
                store.writer()
                        .submit(
                                TestChange.of(
                                        GARDEN,
                                        transaction -> {
                                            var update =
                                                    transaction.statement(
                                                            "UPDATE room SET archived = ?"
                                                                    + " WHERE id = 'garden'");
                                            update.setBoolean(1, yes);
                                            return update.executeUpdate();
                                        })));
    }

    private long seen(Person guest, String column) {
        return store.number(
                "SELECT " + column + " FROM membership WHERE person = '" + guest.id() + "'");
    }

    private long roomsOf(Person guest) {
        return store.number("SELECT count(*) FROM membership WHERE person = '" + guest.id() + "'");
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

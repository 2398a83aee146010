package chat.beseda.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.connection.following.FakeRooms;
import chat.beseda.database.FakeEventLog;
import chat.beseda.delivery.Frame;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is here is told once a second at most, and never to who may not know. */
class PresenceTests {

    private static final Optional<RoomId> LOBBY = Optional.of(RoomId.LOBBY);

    private final FakeEventLog eventLog = new FakeEventLog();
    private final Presence presence =
            new Presence(new FakeRooms(eventLog), new FrameCodec(Limits.DEFAULT));
    private final PresenceTeller teller = new PresenceTeller(presence);

    PresenceTests() {
        eventLog.write(RoomId.LOBBY, "so that the lobby is there");
    }

    @Test
    void whoComesHearsOfEverybodyAndTheOthersOfThem() {
        Screen mary = arrives("p1", Role.OWNER);
        teller.tell();
        Screen pedro = arrives("p2", Role.MEMBER);
        teller.tell();
        assertThat(mary.shown).hasSize(2);
        assertThat(mary.shown.getLast()).contains("p2", "here").doesNotContain("p1");
        assertThat(pedro.shown).singleElement().asString().contains("p1", "p2");
    }

    @Test
    void aSecondInWhichNothingHappensIsSilent() {
        Screen mary = arrives("p1", Role.MEMBER);
        teller.tell();
        mary.shown.clear();
        for (int second = 0; second < 10; second++) {
            teller.tell();
        }
        assertThat(mary.shown).isEmpty();
    }

    @Test
    void comingAndGoingWithinASecondIsNothing() {
        Screen mary = arrives("p1", Role.MEMBER);
        teller.tell();
        mary.shown.clear();
        presence.leave(arrives("p2", Role.MEMBER));
        teller.tell();
        assertThat(mary.shown).isEmpty();
    }

    @Test
    void oneIsHereAsLongAsOneOfOnesScreensIs() {
        Screen mary = arrives("p1", Role.MEMBER);
        Screen laptop = arrives("p2", Role.MEMBER);
        Screen phone = arrives("p2", Role.MEMBER);
        teller.tell();
        presence.look(laptop, Optional.empty());
        teller.tell();
        assertThat(mary.shown).hasSize(1);
        presence.look(phone, Optional.empty());
        teller.tell();
        assertThat(mary.shown.getLast()).contains("\"p2\",\"state\":\"away\"");
        presence.leave(phone);
        presence.leave(laptop);
        teller.tell();
        assertThat(mary.shown.getLast()).contains("\"p2\",\"state\":\"offline\"");
    }

    @Test
    void whoWasTooBusyToHearIsToldEverythingLater() {
        Screen mary = arrives("p1", Role.MEMBER);
        teller.tell();
        mary.idle = false;
        arrives("p2", Role.MEMBER);
        teller.tell();
        mary.idle = true;
        mary.shown.clear();
        teller.tell();
        assertThat(mary.shown).singleElement().asString().contains("p1", "p2");
    }

    @Test
    void whoIsSentAwayDoesNotLookAtTheRoomAnyMore() {
        Screen mary = arrives("p1", Role.MEMBER);
        Screen pedro = arrives("p2", Role.MEMBER);
        presence.look(mary, LOBBY);
        presence.look(pedro, LOBBY);
        presence.committed(List.of(eventLog.writeRemoval(RoomId.LOBBY, new PersonId("p2"))));
        presence.type(mary, RoomId.LOBBY);
        assertThat(pedro.shown).isEmpty();
        assertThat(presence.crowds().get(RoomId.LOBBY)).containsExactly(new PersonId("p1"));
    }

    @Test
    void guestsHaveNoDirectory() {
        arrives("p1", Role.MEMBER);
        Screen byALink = arrives("p9", Role.GUEST);
        Screen withoutAnAccount = screen("gGuest", Role.GUEST);
        presence.look(withoutAnAccount, LOBBY);
        teller.tell();
        assertThat(byALink.shown).isEmpty();
        assertThat(withoutAnAccount.shown).isEmpty();
    }

    @Test
    void aThousandPeopleAreANumber() {
        List<Screen> people = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            people.add(arrives("p" + i, Role.MEMBER));
        }
        people.subList(0, 800).forEach(person -> presence.look(person, LOBBY));
        teller.tell();
        teller.tell();
        assertThat(people.getFirst().shown)
                .singleElement()
                .asString()
                .contains("\"room\":\"lobby\",\"here\":800");
        assertThat(people.getLast().shown).isEmpty();
    }

    @Test
    void whoWritesIsShownToWhoLooksAtTheRoomAndNoMoreThanEveryFewSeconds() {
        Screen mary = arrives("p1", Role.MEMBER);
        Screen pedro = arrives("p2", Role.MEMBER);
        Screen elsewhere = arrives("p3", Role.MEMBER);
        presence.look(mary, LOBBY);
        presence.look(pedro, LOBBY);
        for (int key = 0; key < 50; key++) {
            presence.type(mary, RoomId.LOBBY);
        }
        assertThat(pedro.shown).singleElement().asString().contains("typing", "p1");
        assertThat(mary.shown).isEmpty();
        assertThat(elsewhere.shown).isEmpty();
    }

    @Test
    void nobodyLooksOrWritesWhereTheyAreNot() {
        Screen mary = arrives("p1", Role.MEMBER);
        RoomId cellar = new RoomId("cellar");
        assertThatThrownBy(() -> presence.look(mary, Optional.of(cellar)))
                .hasMessageContaining("no such room");
        assertThatThrownBy(() -> presence.type(mary, cellar)).hasMessageContaining("no such room");
    }

    private Screen arrives(String id, Role role) {
        Screen screen = screen(id, role);
        presence.arrive(screen);
        return screen;
    }

    private static Screen screen(String id, Role role) {
        return new Screen(new Person(new PersonId(id), "Name of " + id, role));
    }

    /** What somebody sees. Confined to the test. */
    private static final class Screen implements Viewer {

        private final Person person;
        private final List<String> shown = new ArrayList<>();
        private boolean idle = true;

        Screen(Person person) {
            this.person = person;
        }

        @Override
        public Person person() {
            return person;
        }

        @Override
        public boolean showIfIdle(Frame frame) {
            if (idle) {
                shown.add(StandardCharsets.UTF_8.decode(frame.payload()).toString());
            }
            return idle;
        }
    }
}

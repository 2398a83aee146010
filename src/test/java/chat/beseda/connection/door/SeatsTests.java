package chat.beseda.connection.door;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Credential;
import chat.beseda.account.Credentials.Known;
import chat.beseda.account.Person;
import chat.beseda.protocol.PersonId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatsTests {

    private final Seats seats =
            new Seats(
                    DoorGuardTests.limits(
                            "beseda.limits.connections-per-person-max", "2",
                            "beseda.limits.guest-connections-per-address-max", "3"));

    @Test
    void aPersonHasSoManySeatsAndNoMore() {
        Decision.Admitted mary = guest("mary", "a");
        assertThat(seats.take(mary)).isTrue();
        assertThat(seats.take(mary)).isTrue();

        assertThat(seats.take(mary)).isFalse();
        assertThat(seats.refuse(mary.person(), "b")).isPresent();

        seats.leave(mary);
        assertThat(seats.refuse(mary.person(), "b")).isEmpty();
        assertThat(seats.take(mary)).isTrue();
    }

    @Test
    void guestsOfOnePlaceShareItsSeats() {
        IntStream.range(0, 3).forEach(i -> assertThat(seats.take(guest("g" + i, "a"))).isTrue());

        assertThat(seats.take(guest("late", "a"))).isFalse();
        assertThat(seats.refuse(guest("late", "a").person(), "a")).isPresent();
        assertThat(seats.take(guest("late", "b"))).isTrue();
    }

    @Test
    void membersDoNotCountAsGuests() {
        IntStream.range(0, 3).forEach(i -> assertThat(seats.take(guest("g" + i, "a"))).isTrue());
        Person member = new Person(new PersonId("p1"), "Pedro", false);

        assertThat(seats.take(admitted(member, "a"))).isTrue();
    }

    @Test
    void nothingIsKeptOfWhoLeft() {
        List<Decision.Admitted> people =
                IntStream.range(0, 3).mapToObj(i -> guest("g" + i, "p" + i)).toList();
        people.forEach(seats::take);
        people.forEach(seats::leave);

        assertThat(seats.size()).isZero();
    }

    @Test
    void whoWasTurnedAwayTookNothing() {
        IntStream.range(0, 3).forEach(i -> seats.take(guest("g" + i, "a")));
        seats.take(guest("late", "a"));
        IntStream.range(0, 3).forEach(i -> seats.leave(guest("g" + i, "a")));

        assertThat(seats.size()).isZero();
    }

    @Test
    void aRushGetsNoMoreSeatsThanThereAre() throws Exception {
        Callable<Boolean> take = () -> seats.take(guest("mary", "a"));
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            long seated =
                    crowd.invokeAll(java.util.Collections.nCopies(200, take)).stream()
                            .filter(outcome -> outcome.resultNow())
                            .count();
            // In a rush somebody may be counted who then goes; too many never sit.
            assertThat(seated).isBetween(1L, 2L);
        }
    }

    @Test
    void withoutLimitsEverybodyHasASeat() {
        Seats unlimited = new Seats(DoorGuardTests.limits("beseda.limits.enabled", "false"));

        IntStream.range(0, 500)
                .forEach(i -> assertThat(unlimited.take(guest("mary", "a"))).isTrue());
        assertThat(unlimited.refuse(guest("mary", "a").person(), "a")).isEmpty();
    }

    private static Decision.Admitted guest(String id, String place) {
        return admitted(new Person(new PersonId(id), "Guest", true), place);
    }

    private static Decision.Admitted admitted(Person person, String place) {
        Known known = new Known(person, new Credential.Guest());
        return new Decision.Admitted(known, SubProtocol.V1, place, Map.of());
    }
}

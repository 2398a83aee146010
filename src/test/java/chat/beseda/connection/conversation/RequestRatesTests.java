package chat.beseda.connection.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.account.Person;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import chat.beseda.protocol.RoomLevel;
import chat.beseda.protocol.RoomRequest;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RequestRatesTests {

    private static final MessageRequest.Post POST =
            new MessageRequest.Post(1, RoomId.LOBBY, "id", "hi", OptionalLong.empty());

    private final Newcomer mary = guest("gMary", "192.0.2.1");

    @Test
    void neitherASecondTabNorAReconnectBuysMoreChanges() {
        RequestRates rates = new RequestRates(limits(true));
        rates.forConnection(mary).count(POST);
        rates.forConnection(mary).count(POST);

        assertThatThrownBy(() -> rates.forConnection(mary).count(POST))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.retryAfterMs()).isBetween(1L, 1_001L));
    }

    @Test
    void onePersonsHurryIsNotAnothersDelay() {
        RequestRates rates = new RequestRates(limits(true));
        rates.forConnection(mary).count(POST);
        rates.forConnection(mary).count(POST);

        assertThatCode(() -> rates.forConnection(guest("gPedro", "192.0.2.1")).count(POST))
                .doesNotThrowAnyException();
    }

    @Test
    void aNewNameBuysAGuestNoMoreChanges() {
        RequestRates rates = new RequestRates(limits(true));
        for (int i = 0; i < 4; i++) {
            rates.forConnection(guest("gSomebody" + i, "192.0.2.1")).count(POST);
        }

        assertThatThrownBy(() -> rates.forConnection(guest("gAnother", "192.0.2.1")).count(POST))
                .isInstanceOf(Refusal.class);
        assertThatCode(
                        () -> {
                            rates.forConnection(guest("gAnother", "192.0.2.2")).count(POST);
                            rates.forConnection(guest("pAnn", "192.0.2.1")).count(POST);
                        })
                .doesNotThrowAnyException();
    }

    @Test
    void whatOneWantsToBeToldOfIsAChangeLikeAnyOther() {
        RequestRates rates = new RequestRates(limits(true));
        RoomRequest.Level level = new RoomRequest.Level(1, RoomId.LOBBY, RoomLevel.NOTHING);
        rates.forConnection(mary).count(level);
        rates.forConnection(mary).count(new RoomRequest.Unread(2, RoomId.LOBBY, 1));

        assertThatThrownBy(() -> rates.forConnection(mary).count(level))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void benchmarksMayLiftTheRates() {
        RequestRates.Measure measure = new RequestRates(limits(false)).forConnection(mary);

        assertThatCode(
                        () -> {
                            for (int i = 0; i < 1_000; i++) {
                                measure.countRequest();
                                measure.count(POST);
                            }
                        })
                .doesNotThrowAnyException();
    }

    private static Newcomer guest(String id, String place) {
        return new Newcomer(new Person(new PersonId(id), "Somebody", true), place);
    }

    private static ConnectionLimits limits(boolean enabled) {
        return new ConnectionLimits(enabled, 1, 2, 1, 4, 1, 2, 5);
    }
}

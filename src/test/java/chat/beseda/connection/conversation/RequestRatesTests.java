package chat.beseda.connection.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RequestRatesTests {

    private static final MessageRequest.Post POST =
            new MessageRequest.Post(1, RoomId.LOBBY, "id", "hi", OptionalLong.empty());

    private final PersonId mary = new PersonId("gMary");

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

        assertThatCode(() -> rates.forConnection(new PersonId("gPedro")).count(POST))
                .doesNotThrowAnyException();
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

    private static ConnectionLimits limits(boolean enabled) {
        return new ConnectionLimits(enabled, 1, 2, 1, 2, 5);
    }
}

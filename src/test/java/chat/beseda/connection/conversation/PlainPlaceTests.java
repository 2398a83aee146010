package chat.beseda.connection.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.protocol.RoomId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPlaceTests {

    @Test
    void withoutAWordItIsTheLobbyFromNowOn() {
        assertThat(PlainPlace.in(Map.of()))
                .isEqualTo(new PlainPlace(RoomId.LOBBY, OptionalLong.empty(), Optional.empty()));
    }

    @Test
    void aRoomASeqAndAnEpochAreUnderstood() {
        assertThat(PlainPlace.in(Map.of("room", "garden", "after", "17", "epoch", "e")))
                .isEqualTo(
                        new PlainPlace(
                                new RoomId("garden"), OptionalLong.of(17), Optional.of("e")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775808", "seventeen", "", "1e3"})
    void aSeqThatCannotBeReadLeadsToAReset(String after) {
        assertThat(PlainPlace.in(Map.of("after", after)).after()).hasValue(Long.MAX_VALUE);
    }
}

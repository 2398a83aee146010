package chat.beseda.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloseCodeTests {

    @ParameterizedTest
    @EnumSource
    void aCodeIsFoundByItsNumber(CloseCode code) {
        assertThat(CloseCode.of(code.number())).contains(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 1004, 1005, 1006, 1015, 3000, 4000, 5000})
    void aNumberThatNobodyMaySendOrThatIsNotOursIsNone(int number) {
        assertThat(CloseCode.of(number)).isEmpty();
    }

    @Test
    void whoWasTooSlowComesBack() {
        assertThat(CloseCode.TOO_SLOW.next()).isEqualTo(CloseCode.Next.RECONNECT);
        assertThat(CloseCode.REMOVED.next()).isEqualTo(CloseCode.Next.STAY_AWAY);
    }
}

package chat.beseda.protocol.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi",
                " hi ",
                "a\nb\tc",
                "👩‍👩‍👧 Привет",
                "<script>",
                "e\u0301",
                "\u2028x"
            })
    void whatPeopleWriteIsKeptAsItIs(String text) {
        assertThat(MessageText.cleaned(text, 20)).isEqualTo(text);
    }

    @Test
    void linesEndInOneWay() {
        assertThat(MessageText.cleaned("a\r\nb\rc\n\rd", 20)).isEqualTo("a\nb\nc\n\nd");
    }

    @Test
    void controlCharactersThatNobodySeesAreLeftOut() {
        assertThat(MessageText.cleaned("\0a\u001b[31mb\u007f\u0085c🙂", 20)).isEqualTo("a[31mbc🙂");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\n\t", "\0", "\r\n", "\u00a0", "\u200b\ufeff\u2060", "\u3000"})
    void aTextThatShowsNothingIsRefused(String text) {
        assertRefused(ErrorCode.MALFORMED, () -> MessageText.cleaned(text, 20));
    }

    @Test
    void aTextIsCountedInCodePointsOfWhatIsKept() {
        assertThat(MessageText.cleaned("🙂".repeat(20), 20)).hasSize(40);
        assertThat(MessageText.cleaned("\0" + "я".repeat(20), 20)).hasSize(20);
        assertRefused(ErrorCode.TOO_LONG, () -> MessageText.cleaned("🙂".repeat(21), 20));
        assertRefused(ErrorCode.TOO_LONG, () -> MessageText.cleaned("x".repeat(21), 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "5f0c3a52-7d3e-4c1b-9d0e-2b8f6a1c4e01",
                "сообщение 1",
                "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
                "__proto__"
            })
    void aClientMayChooseItsIdentifiers(String id) {
        assertThat(MessageText.clientId(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567890123456789012345678901234567",
                "a\0",
                "a\n",
                "\u200b",
                "a\u202eb",
                "\u2028",
                "\ue000",
                "\uffff"
            })
    void anIdentifierThatCannotBePrintedIsRefused(String id) {
        assertRefused(ErrorCode.MALFORMED, () -> MessageText.clientId(id));
    }

    private static void assertRefused(ErrorCode code, Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}

package chat.beseda.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogInvariantsTests {

    private static final LogEntry ONE = new LogEntry(1, "mary", "a", "one");
    private static final LogEntry TWO = new LogEntry(2, "pedro", "b", "two");
    private static final LogEntry THREE = new LogEntry(3, "mary", "c", "three");
    private static final LogInvariants WHOLE = new LogInvariants(List.of(ONE, TWO, THREE));

    @Test
    void aWholeLogBreaksNothing() {
        assertThat(WHOLE.missingOrMoved(Map.of("a", 1L, "c", 3L))).isEmpty();
        assertThat(WHOLE.holes()).isEmpty();
        assertThat(WHOLE.repeated()).isEmpty();
        assertThat(WHOLE.invented(List.of(List.of("a", "c"), List.of("b", "never")))).isEmpty();
        assertThat(WHOLE.outOfOrder(List.of(List.of("a", "lost", "c"), List.of("b")))).isEmpty();
        assertThat(WHOLE.seenDifferently(List.of(ONE, TWO, THREE))).isEmpty();
    }

    @Test
    void aConfirmedMessageThatIsGoneOrElsewhereIsSeen() {
        assertThat(WHOLE.missingOrMoved(Map.of("d", 4L))).hasSize(1);
        assertThat(WHOLE.missingOrMoved(Map.of("a", 2L))).hasSize(1);
    }

    @Test
    void aHoleIsSeen() {
        assertThat(new LogInvariants(List.of(ONE, THREE)).holes()).hasSize(1);
        assertThat(new LogInvariants(List.of(TWO)).holes()).hasSize(1);
    }

    @Test
    void aMessageThatIsThereTwiceIsSeen() {
        LogEntry again = new LogEntry(4, "mary", "a", "one");

        assertThat(new LogInvariants(List.of(ONE, TWO, THREE, again)).repeated()).hasSize(1);
    }

    @Test
    void aMessageThatNobodySentIsSeen() {
        assertThat(WHOLE.invented(List.of(List.of("a", "b")))).hasSize(1);
    }

    @Test
    void messagesThatOvertookEachOtherAreSeen() {
        assertThat(WHOLE.outOfOrder(List.of(List.of("c", "a")))).hasSize(1);
    }

    @Test
    void aReaderWhoMissedChangedOrRepeatedSomethingIsSeen() {
        LogEntry changed = new LogEntry(2, "pedro", "b", "other");

        assertThat(WHOLE.seenDifferently(List.of(ONE, TWO))).hasSize(1);
        assertThat(WHOLE.seenDifferently(List.of(ONE, changed, THREE))).hasSize(1);
        assertThat(WHOLE.seenDifferently(List.of(ONE, TWO, THREE, THREE))).hasSize(1);
    }
}

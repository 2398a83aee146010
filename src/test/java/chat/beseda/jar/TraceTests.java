package chat.beseda.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTests {

    private static final String WRITTEN =
            "7 09:00:00.1 pwrite64(9</d/beseda.db-wal>,"
                    + " \"..{\\\"text\\\":\\\"hello-1\\\"}\", 4096) = 4096";
    private static final String SYNCED = "7 09:00:00.2 fdatasync(9</d/beseda.db-wal>) = 0";
    private static final String OTHER_SYNC = "7 09:00:00.2 fdatasync(8</d/other.db>) = 0";
    private static final String CONFIRMED =
            "8 09:00:00.3 write(5<TCP:[127.0.0.1:1->127.0.0.1:2]>,"
                    + " \"\\201\\20{\\\"type\\\":\\\"ok\\\",\\\"ref\\\":1,\\\"seq\\\":1}\", 9) = 9";

    @Test
    void aMessageThatIsSyncedFirstIsInOrder() {
        assertThat(new Trace(List.of(WRITTEN, OTHER_SYNC, SYNCED, CONFIRMED)).follow("hello-1", 1))
                .hasValueSatisfying(way -> assertThat(way.isSyncedBeforeItIsConfirmed()).isTrue());
    }

    @Test
    void aMessageThatIsConfirmedBeforeItIsSyncedIsNot() {
        assertThat(new Trace(List.of(WRITTEN, CONFIRMED, SYNCED)).follow("hello-1", 1))
                .hasValueSatisfying(way -> assertThat(way.isSyncedBeforeItIsConfirmed()).isFalse());
    }

    @Test
    void aSyncThatOnlyBeganBeforeTheConfirmationIsTooLate() {
        List<String> lines =
                List.of(
                        WRITTEN,
                        "7 09:00:00.2 fdatasync(9</d/beseda.db-wal> <unfinished ...>",
                        CONFIRMED,
                        "8 09:00:00.4 <... fdatasync resumed>) = 0",
                        "7 09:00:00.5 <... fdatasync resumed>) = 0");

        assertThat(new Trace(lines).follow("hello-1", 1))
                .hasValueSatisfying(
                        way -> {
                            assertThat(way.synced()).isEqualTo(4);
                            assertThat(way.isSyncedBeforeItIsConfirmed()).isFalse();
                        });
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Trace trace = new Trace(List.of(WRITTEN, SYNCED, CONFIRMED));

        assertThat(trace.follow("hello-2", 1)).isEmpty();
        assertThat(trace.follow("hello-1", 2)).isEmpty();
        assertThat(new Trace(List.of(WRITTEN, OTHER_SYNC, CONFIRMED)).follow("hello-1", 1))
                .isEmpty();
    }
}

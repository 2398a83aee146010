package chat.beseda.database.postgresql;

import static chat.beseda.database.Answers.answer;
import static chat.beseda.database.Answers.refusal;
import static chat.beseda.protocol.RoomId.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.beseda.database.StartRefused;
import chat.beseda.database.StoreContract;
import chat.beseda.database.StoredEvent;
import chat.beseda.database.TestChange;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL itself is killed, or is not to be trusted. */
class PostgresOutageTests extends StoreContract {

    @TempDir Path directory;

    private PostgresServer server;

    @Override
    protected Map<String, String> database() {
        return Map.of(
                "beseda.data-dir",
                directory.resolve("data").toString(),
                "beseda.database-url",
                server.url("postgres", Map.of()),
                "beseda.writer.busy-timeout-ms",
                "1000",
                "beseda.readers.wait-ms",
                "1000");
    }

    @AfterEach
    void stop() {
        closeStores();
        server.close();
    }

    @Test
    void whileItIsAwayEverybodyHearsBusyAndAfterwardsItGoesOnByItself() {
        server = PostgresServer.start(directory.resolve("postgres"), Map.of());
        TestStore store = store().open();
        assertThat(answer(store.writer().submit(TestChange.post(LOBBY, "before")))).isOne();
        server.kill();

        Refusal busy = refusal(store.writer().submit(TestChange.post(LOBBY, "meanwhile")));
        assertThat(busy.code()).isEqualTo(ErrorCode.BUSY);
        assertThat(busy.retryAfterMs()).isPositive();
        assertThatThrownBy(() -> store.log().heads(List.of(LOBBY)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(ErrorCode.BUSY));

        server.startAgain();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> answer(store.writer().submit(TestChange.post(LOBBY, "after"))) == 2);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> seqs(store).equals(List.of(1L, 2L)));
    }

    @Test
    void aServerThatDoesNotWaitForTheDiskIsRefused() {
        server = PostgresServer.start(directory.resolve("postgres"), Map.of("fsync", "off"));
        assertThatThrownBy(() -> store().open())
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("fsync=off");
    }

    private static List<Long> seqs(TestStore store) {
        return store.log().read(LOBBY, 0, 10, 10_000).stream().map(StoredEvent::seq).toList();
    }
}

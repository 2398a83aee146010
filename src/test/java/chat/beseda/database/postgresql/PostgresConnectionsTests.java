package chat.beseda.database.postgresql;

import static chat.beseda.database.Answers.answer;
import static chat.beseda.database.Answers.refusal;
import static chat.beseda.protocol.RoomId.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.database.StoreContract;
import chat.beseda.database.TestChange;
import chat.beseda.database.TestStore;
import chat.beseda.database.Transaction;
import chat.beseda.database.postgresql.BreakingLine.Break;
import chat.beseda.protocol.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What connections promise, and what is said when one of them ends. */
class PostgresConnectionsTests extends StoreContract {

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @TempDir Path directory;

    private BreakingLine line;

    @BeforeEach
    void lay() throws IOException {
        line = BreakingLine.to(postgres.server().port());
    }

    @AfterEach
    void take() throws IOException {
        line.close();
    }

    @Override
    protected Map<String, String> database() {
        return postgres.settings(directory);
    }

    @Test
    void whatIsAcknowledgedIsSyncedToDiskWhateverTheServersDefault() {
        String url = postgres.url(Map.of("options", "-c synchronous_commit=off"));
        TestStore store = store().with("beseda.database-url", url).open();
        assertThat(ofTheWriter(store, "synchronous_commit")).isEqualTo("on");
        assertThat(ofTheWriter(store, "fsync")).isEqualTo("on");
        assertThat(ofTheWriter(store, "transaction_isolation")).isEqualTo("read committed");
    }

    @Test
    void whoeverAskedForMoreThanTheDiskGetsIt() {
        String url = postgres.url(Map.of("options", "-c synchronous_commit=remote_apply"));
        TestStore store = store().with("beseda.database-url", url).open();
        assertThat(ofTheWriter(store, "synchronous_commit")).isEqualTo("remote_apply");
    }

    @Test
    void readersSeeOneSnapshotAndCannotWrite() {
        TestStore store = store().open();
        for (int again = 0; again < 2; again++) {
            assertThat(ofAReader(store, "transaction_isolation")).isEqualTo("repeatable read");
            assertThat(ofAReader(store, "transaction_read_only")).isEqualTo("on");
        }
    }

    @Test
    void aConnectionThatEndsAmidATransactionIsReplacedAndNobodyHearsOfIt() {
        TestStore store = store().open();
        AtomicBoolean first = new AtomicBoolean(true);
        CompletableFuture<Long> interrupted =
                store.writer()
                        .submit(
                                TestChange.of(
                                        LOBBY,
                                        transaction -> {
                                            long seq = append(transaction, "interrupted");
                                            if (first.getAndSet(false)) {
                                                endWriters();
                                            }
                                            return append(transaction, "and again") + seq;
                                        }));
        assertThat(answer(interrupted)).isEqualTo(1 + 2);
        assertThat(store.number("SELECT count(*) FROM event")).isEqualTo(2);
    }

    @Test
    void connectionsThatEndedBetweenTwoTransactionsAreReplaced() throws SQLException {
        TestStore store = store().open();
        answer(store.writer().submit(TestChange.post(LOBBY, "before")));
        endWriters();
        assertThat(answer(store.writer().submit(TestChange.post(LOBBY, "after")))).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Break.class,
            names = {"BEFORE_THE_COMMIT", "BEFORE_THE_ANSWER"})
    void aConnectionThatIsLostAmidACommitLeavesTheOutcomeUnknown(Break when) {
        TestStore store = store().with("beseda.database-url", throughTheLine()).open();
        answer(store.writer().submit(TestChange.post(LOBBY, "before")));
        line.breakNext(when);
        var unknown = refusal(store.writer().submit(TestChange.post(LOBBY, "perhaps")));
        assertThat(unknown.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        long stored = when == Break.BEFORE_THE_ANSWER ? 2 : 1;
        assertThat(answer(store.writer().submit(TestChange.post(LOBBY, "after"))))
                .isEqualTo(stored + 1);
        assertThat(store.number("SELECT count(*) FROM event")).isEqualTo(stored + 1);
    }

    private String throughTheLine() {
        // Else the driver says COMMIT by a number that only the server understands.
        return postgres.url(Map.of("prepareThreshold", "0"))
                .replace(":" + postgres.server().port(), ":" + line.port());
    }

    private void endWriters() throws SQLException {
        postgres.execute(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                        + " WHERE application_name = '%s'".formatted(postgres.applicationName()));
    }

    private static long append(Transaction transaction, String text) throws SQLException {
        return TestChange.append(transaction, LOBBY, text).seq();
    }

    private static String ofAReader(TestStore store, String name) {
        return store.readers().read(connection -> setting(connection, name));
    }

    private static String ofTheWriter(TestStore store, String name) {
        return answer(
                store.writer()
                        .submit(
                                TestChange.of(
                                        LOBBY,
                                        transaction -> setting(transaction.connection(), name))));
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}

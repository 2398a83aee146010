package chat.beseda.database;

import static chat.beseda.database.Answers.answer;
import static chat.beseda.database.Answers.refusal;
import static chat.beseda.protocol.RoomId.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.database.SpoiltDialect.Spoiling;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A full disk, a locked file and a lost connection: everybody hears the truth, nothing is lost. */
class SqliteStorageTests extends StoreContract {

    @TempDir Path directory;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @Test
    void whatIsAcknowledgedIsSyncedToDisk() {
        TestStore store = store().open();
        assertThat(pragma(store, "journal_mode")).isEqualTo("wal");
        assertThat(pragma(store, "synchronous")).isEqualTo("2");
        assertThat(pragma(store, "foreign_keys")).isEqualTo("1");
    }

    @Test
    void aFullDiskIsToldLosesNothingAndWorksAgainWithSpace() {
        TestStore store = store().open();
        pragma(store, "max_page_count = 60");
        Set<Long> acknowledged = new HashSet<>();
        List<ErrorCode> codes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            post(store, "x".repeat(20_000))
                    .whenComplete(
                            (seq, failure) -> {
                                if (failure instanceof Refusal refusal) {
                                    codes.add(refusal.code());
                                } else {
                                    acknowledged.add(seq);
                                }
                            })
                    .handle((_, _) -> true)
                    .join();
        }
        assertThat(codes).isNotEmpty().containsOnly(ErrorCode.STORAGE_FULL);
        assertThat(acknowledged).isNotEmpty();
        pragma(store, "max_page_count = 100000");
        long next = answer(post(store, "space again"));
        assertThat(next).isEqualTo(acknowledged.size() + 1L);
        acknowledged.add(next);
        assertThat(seqs(store)).containsExactlyInAnyOrderElementsOf(acknowledged);
        closeStores();
        assertThat(seqs(store().open())).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void aFullDiskFailsTheWholeBatchAndReadersGoOn() {
        TestStore store = store().open();
        answer(post(store, "before"));
        pragma(store, "max_page_count = 1");
        List<CompletableFuture<Long>> batch = new ArrayList<>();
        try (Gate _ = Gate.closed(store.writer())) {
            for (int i = 0; i < 5; i++) {
                batch.add(post(store, "x".repeat(50_000)));
            }
        }
        for (CompletableFuture<Long> one : batch) {
            assertThat(refusal(one).code()).isEqualTo(ErrorCode.STORAGE_FULL);
            assertThat(refusal(one).retryAfterMs()).isPositive();
            assertThat(refusal(one).words()).doesNotContain("SQL", directory.toString());
        }
        assertThat(seqs(store)).containsExactly(1L);
    }

    @Test
    void aDatabaseThatSomebodyElseLocksIsBusyAndThenWorks() throws SQLException {
        TestStore store = store().with("beseda.writer.busy-timeout-ms", 20).open();
        answer(post(store, "before"));
        try (Connection other = otherProgram()) {
            other.createStatement().execute("BEGIN EXCLUSIVE");
            Refusal busy = refusal(post(store, "meanwhile"));
            assertThat(busy.code()).isEqualTo(ErrorCode.BUSY);
            assertThat(busy.retryAfterMs()).isPositive();
            other.createStatement().execute("ROLLBACK");
        }
        assertThat(answer(post(store, "after"))).isEqualTo(2);
        assertThat(seqs(store)).containsExactly(1L, 2L);
    }

    @Test
    void aShortLockIsWaitedFor() throws SQLException {
        TestStore store = store().open();
        CompletableFuture<Long> patient;
        try (Connection other = otherProgram()) {
            other.createStatement().execute("BEGIN IMMEDIATE");
            patient = post(store, "patient");
            other.createStatement().execute("ROLLBACK");
        }
        assertThat(answer(patient)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Spoiling.class,
            names = {"CONNECTION_LOST_BEFORE_COMMIT", "ANSWER_OF_COMMIT_LOST"})
    void anErrorOfTheCommitItselfIsAnUnknownOutcome(Spoiling spoiling) {
        AtomicInteger times = new AtomicInteger();
        TestStore store = spoilt(spoiling, times);
        answer(post(store, "before"));
        times.set(1);
        assertThat(refusal(post(store, "perhaps")).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        long next = answer(post(store, "after"));
        boolean committed = spoiling == Spoiling.ANSWER_OF_COMMIT_LOST;
        assertThat(next).isEqualTo(committed ? 3 : 2);
        assertThat(seqs(store)).hasSize((int) next);
    }

    @Test
    void aDiskThatIsFullAtTheCommitSurelyStoredNothing() {
        AtomicInteger times = new AtomicInteger();
        TestStore store = spoilt(Spoiling.DISK_FULL_AT_COMMIT, times);
        times.set(1);
        assertThat(refusal(post(store, "no")).code()).isEqualTo(ErrorCode.STORAGE_FULL);
        assertThat(answer(post(store, "yes"))).isEqualTo(1);
        assertThat(seqs(store)).containsExactly(1L);
    }

    @Test
    void stoppingLeavesOneFileThatCanBeCopied() {
        answer(post(store().open(), "hi"));
        closeStores();
        assertThat(directory).isDirectoryNotContaining("glob:**-wal");
    }

    @Test
    void aDiskThatFailsBeforeTheCommitSurelyStoredNothing() {
        AtomicInteger times = new AtomicInteger();
        TestStore store = spoilt(Spoiling.DISK_FAILS_AT_BEGIN, times);
        times.set(2);
        assertThat(refusal(post(store, "no")).code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(refusal(post(store, "no")).code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(answer(post(store, "yes"))).isEqualTo(1);
    }

    private TestStore spoilt(Spoiling spoiling, AtomicInteger times) {
        return store().spoiledBy(sound -> new SpoiltDialect(sound, spoiling, times)).open();
    }

    private static CompletableFuture<Long> post(TestStore store, String text) {
        return store.writer().submit(TestChange.post(LOBBY, text));
    }

    private static List<Long> seqs(TestStore store) {
        return store.log().read(LOBBY, 0, 1_000, Integer.MAX_VALUE).stream()
                .map(StoredEvent::seq)
                .toList();
    }

    /** On the writer's own connection. */
    private static String pragma(TestStore store, String pragma) {
        return answer(
                store.writer()
                        .submit(
                                TestChange.of(
                                        LOBBY,
                                        transaction -> {
                                            try (var statement =
                                                            transaction
                                                                    .connection()
                                                                    .createStatement();
                                                    var row =
                                                            statement.executeQuery(
                                                                    "PRAGMA " + pragma)) {
                                                row.next();
                                                return row.getString(1);
                                            }
                                        })));
    }

    private Connection otherProgram() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("beseda.db"));
    }
}

package chat.beseda.database;

import static chat.beseda.database.Answers.answer;
import static chat.beseda.database.Answers.refusal;
import static chat.beseda.database.TestChange.append;
import static chat.beseda.protocol.RoomId.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person;
import chat.beseda.database.postgresql.PostgresDatabase;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.RoomId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two applications write to one PostgreSQL at the same time, and every log stays true. */
class TwoApplicationsTests extends StoreContract {

    private static final RoomId ANNEX = new RoomId("annex");
    private static final List<RoomId> ROOMS =
            List.of(ANNEX, new RoomId("cellar"), new RoomId("garden"), LOBBY);

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @TempDir Path oneDirectory;
    @TempDir Path otherDirectory;

    @Override
    protected Map<String, String> database() {
        return postgres.settings(oneDirectory);
    }

    @Test
    void seqsAreGaplessWhenBothPostToTheSameRooms() throws SQLException {
        TestStore one = store().open();
        TestStore other = other().open();
        makeRooms(one);
        long deadlocks = deadlocks();
        Map<RoomId, List<Long>> acknowledged = postFromBoth(one, other, 1_500);
        for (RoomId room : ROOMS) {
            List<Long> stored = seqs(one, room);
            assertThat(stored)
                    .as("the log of %s", room)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, stored.size()).boxed().toList());
            assertThat(acknowledged.get(room)).containsExactlyInAnyOrderElementsOf(stored);
            assertThat(one.log().heads(List.of(room)).get(room).seq()).isEqualTo(stored.size());
        }
        closeStores();
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    @Test
    void whoeverReadsSeesNoSeqBeforeTheOneBelowIt() throws Exception {
        TestStore one = store().open();
        TestStore other = other().open();
        makeRooms(one);
        CompletableFuture<Map<RoomId, List<Long>>> posting =
                CompletableFuture.supplyAsync(() -> postFromBoth(one, other, 1_000));
        try (var connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            while (!posting.isDone()) {
                assertNoHoles(statement);
            }
        }
        answer(posting);
    }

    @Test
    void aRoomThatOneIsWritingToDoesNotStopAnother() {
        TestStore one = store().open();
        TestStore other = other().open();
        makeRooms(one);
        CompletableFuture<Long> waiting;
        try (Gate _ = Gate.closed(one.writer())) {
            assertThat(answer(other.writer().submit(TestChange.post(ANNEX, "next door")))).isOne();
            waiting = other.writer().submit(TestChange.post(LOBBY, "after you"));
            one.writer().submit(TestChange.post(LOBBY, "first or second"));
        }
        assertThat(answer(waiting)).isBetween(1L, 2L);
        assertThat(answer(one.writer().submit(TestChange.post(LOBBY, "third")))).isEqualTo(3);
    }

    @Test
    void aRoomThatAnotherKeepsTooLongIsBusy() {
        TestStore one = store().open();
        TestStore other = other().with("beseda.writer.busy-timeout-ms", 50).open();
        try (Gate _ = Gate.closed(one.writer())) {
            var busy = refusal(other.writer().submit(TestChange.post(LOBBY, "meanwhile")));
            assertThat(busy.code()).isEqualTo(ErrorCode.BUSY);
            assertThat(busy.retryAfterMs()).isPositive();
        }
        assertThat(answer(other.writer().submit(TestChange.post(LOBBY, "after")))).isOne();
    }

    @Test
    void whoFallsSilentWithARoomInHandLosesItAndThenWritesAfterTheOther() throws Exception {
        TestStore silent = store().with("beseda.writer.busy-timeout-ms", 100).open();
        TestStore other = other().open();
        CountDownLatch fallenSilent = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        CompletableFuture<Long> late =
                silent.writer()
                        .submit(
                                TestChange.of(
                                        LOBBY,
                                        transaction -> {
                                            fallenSilent.countDown();
                                            await(awake);
                                            return append(transaction, LOBBY, "late").seq();
                                        }));
        await(fallenSilent);
        assertThat(answer(other.writer().submit(TestChange.post(LOBBY, "at last")))).isOne();
        awake.countDown();
        assertThat(answer(late)).isEqualTo(2);
    }

    @Test
    void bothMayStartAtOnceOnAnEmptyDatabase() {
        TestStore one = store();
        TestStore other = other();
        CompletableFuture<TestStore> starting = CompletableFuture.supplyAsync(one::open);
        other.open();
        answer(starting);
        Person here = one.guests().guest("s".repeat(22), Optional.empty());
        assertThat(other.guests().guest("s".repeat(22), Optional.empty())).isEqualTo(here);
        assertThat(other.log().heads(List.of(LOBBY))).isEqualTo(one.log().heads(List.of(LOBBY)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    private TestStore other() {
        return store().with("beseda.data-dir", otherDirectory.toString());
    }

    private static void makeRooms(TestStore store) {
        for (RoomId room : ROOMS) {
            if (!room.equals(LOBBY)) {
                answer(store.writer().submit(TestChange.makeRoom(room)));
            }
        }
    }

    /** All at once and in any order of rooms; gives what was acknowledged. */
    private static Map<RoomId, List<Long>> postFromBoth(TestStore one, TestStore other, int each) {
        Map<RoomId, List<Long>> acknowledged = new ConcurrentHashMap<>();
        ROOMS.forEach(
                room -> acknowledged.put(room, Collections.synchronizedList(new ArrayList<>())));
        List<CompletableFuture<?>> all = new ArrayList<>();
        Random random = new Random(each);
        for (int i = 0; i < each; i++) {
            for (TestStore store : List.of(one, other)) {
                RoomId room = ROOMS.get(random.nextInt(ROOMS.size()));
                all.add(
                        store.writer()
                                .submit(TestChange.post(room, "one of many"))
                                .thenAccept(acknowledged.get(room)::add));
            }
        }
        all.forEach(Answers::answer);
        return acknowledged;
    }

    private static void assertNoHoles(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery(
                        "SELECT room, count(*), max(seq) FROM event GROUP BY room")) {
            while (rows.next()) {
                assertThat(rows.getLong(2)).as(rows.getString(1)).isEqualTo(rows.getLong(3));
            }
        }
    }

    private static List<Long> seqs(TestStore store, RoomId room) {
        return store.log().read(room, 0, 1_000_000, Integer.MAX_VALUE).stream()
                .map(StoredEvent::seq)
                .toList();
    }

    /** As counted by the server, for all that connections which have ended did. */
    private long deadlocks() throws SQLException {
        try (var connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT deadlocks FROM pg_stat_database"
                                        + " WHERE datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }
}

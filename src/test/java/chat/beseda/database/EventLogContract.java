package chat.beseda.database;

import static chat.beseda.database.Answers.answer;
import static chat.beseda.protocol.RoomId.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The log is read in pieces, and a reading sees one moment. */
abstract class EventLogContract extends StoreContract {

    @Test
    void aPieceStopsAtTheNumberOfEvents() {
        TestStore store = storeWithPosts("one", "two", "three", "four");
        assertThat(read(store, 0, 2, 1_000_000)).containsExactly(1L, 2L);
        assertThat(read(store, 2, 100, 1_000_000)).containsExactly(3L, 4L);
        assertThat(read(store, 4, 100, 1_000_000)).isEmpty();
    }

    @Test
    void aPieceStopsAtTheBytesButIsNeverEmptyBeforeTheHead() {
        TestStore store = storeWithPosts("x".repeat(5_000), "y".repeat(1_000), "z".repeat(1_000));
        assertThat(read(store, 0, 100, 10)).containsExactly(1L);
        assertThat(read(store, 0, 100, 6_500)).containsExactly(1L, 2L);
        assertThat(read(store, 1, 100, 6_500)).containsExactly(2L, 3L);
        assertThat(read(store, 0, 0, 0)).containsExactly(1L);
    }

    @Test
    void seqsThatNoLogHasAreHarmless() {
        TestStore store = storeWithPosts("one", "two");
        assertThat(read(store, Long.MAX_VALUE, 100, 1_000)).isEmpty();
        assertThat(read(store, Long.MIN_VALUE, 100, 1_000)).containsExactly(1L, 2L);
        assertThat(store.log().read(new RoomId("' OR 1=1 --"), 0, 100, 1_000)).isEmpty();
    }

    @Test
    void whatIsReadIsWhatWasToldByteForByte() {
        Told told = new Told();
        TestStore store = store().telling(told).open();
        answer(store.writer().submit(TestChange.post(LOBBY, "Привет, \"мир\" 😀 \n ' -- \\")));
        List<StoredEvent> stored = store.log().read(LOBBY, 0, 10, 100_000);
        assertThat(stored)
                .extracting(event -> new String(event.json(), StandardCharsets.UTF_8))
                .containsExactlyElementsOf(told.events(1));
    }

    @Test
    void headsAreGivenForRoomsThatExist() {
        TestStore store = storeWithPosts("one", "two");
        Map<RoomId, EventLog.Head> heads = store.log().heads(List.of(LOBBY, new RoomId("nowhere")));
        assertThat(heads).containsOnlyKeys(LOBBY);
        assertThat(heads.get(LOBBY).seq()).isEqualTo(2);
        assertThat(heads.get(LOBBY).epoch()).isNotBlank();
        assertThat(store.log().heads(List.of())).isEmpty();
    }

    @Test
    void theHeadsOfVeryManyRoomsAreGivenToo() {
        TestStore store = storeWithPosts("one");
        List<RoomId> rooms = new ArrayList<>(List.of(LOBBY));
        for (int i = 0; i < 1_000; i++) {
            rooms.addFirst(new RoomId("nowhere-" + i));
        }
        assertThat(store.log().heads(rooms)).containsOnlyKeys(LOBBY);
    }

    @Test
    void theEpochLastsOverARestart() {
        String first = epoch(store().open());
        closeStores();
        assertThat(epoch(store().open())).isEqualTo(first);
    }

    @Test
    void aReadingSeesOneMomentWhileOthersWrite() {
        TestStore store = storeWithPosts("one");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<List<Long>> counts =
                CompletableFuture.supplyAsync(
                        () ->
                                store.readers()
                                        .read(
                                                connection -> {
                                                    long before = count(connection);
                                                    begun.countDown();
                                                    await(written);
                                                    return List.of(before, count(connection));
                                                }));
        await(begun);
        answer(store.writer().submit(TestChange.post(LOBBY, "meanwhile")));
        written.countDown();
        assertThat(answer(counts)).containsExactly(1L, 1L);
        assertThat(read(store, 0, 10, 1_000)).containsExactly(1L, 2L);
    }

    @Test
    void aReaderCannotWrite() {
        TestStore store = storeWithPosts("one");
        assertThatThrownBy(
                        () ->
                                store.readers()
                                        .read(
                                                connection ->
                                                        connection
                                                                .prepareStatement(
                                                                        "DELETE FROM event")
                                                                .executeUpdate()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INTERNAL));
        assertThat(read(store, 0, 10, 1_000)).containsExactly(1L);
    }

    @Test
    void whoWaitsTooLongForAReaderHearsBusy() {
        TestStore store =
                store().with("beseda.readers.connections-max", 1)
                        .with("beseda.readers.wait-ms", 250)
                        .open();
        Refusal busy =
                store.readers()
                        .read(
                                _ -> {
                                    try {
                                        store.log().heads(List.of(LOBBY));
                                        throw new AssertionError("There was a second reader");
                                    } catch (Refusal refusal) {
                                        return refusal;
                                    }
                                });
        assertThat(busy.code()).isEqualTo(ErrorCode.BUSY);
        assertThat(store.log().heads(List.of(LOBBY))).hasSize(1);
    }

    private TestStore storeWithPosts(String... texts) {
        TestStore store = store().open();
        for (String text : texts) {
            answer(store.writer().submit(TestChange.post(LOBBY, text)));
        }
        return store;
    }

    private static List<Long> read(TestStore store, long after, int eventsMax, int bytesMax) {
        return store.log().read(LOBBY, after, eventsMax, bytesMax).stream()
                .map(StoredEvent::seq)
                .toList();
    }

    private static String epoch(TestStore store) {
        return store.log().heads(List.of(LOBBY)).get(LOBBY).epoch();
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM event")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}

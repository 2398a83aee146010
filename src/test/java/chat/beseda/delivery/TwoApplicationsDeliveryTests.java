package chat.beseda.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.beseda.database.Answers;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestChange;
import chat.beseda.database.TestStore;
import chat.beseda.database.postgresql.PostgresDatabase;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.RoomId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who follows a room on one application hears what is written through another. */
class TwoApplicationsDeliveryTests extends StoreContract {

    private static final RoomId ANNEX = new RoomId("annex");

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @TempDir Path oneDirectory;
    @TempDir Path otherDirectory;

    private final List<Long> heard = new CopyOnWriteArrayList<>();
    private TestStore one;
    private TestStore other;
    private LocalBroker broker;

    @Override
    protected Map<String, String> database() {
        return postgres.settings(oneDirectory);
    }

    @BeforeEach
    void start() {
        one = store().open();
        // The other's own commits are told to its broker, as they are in the product.
        other =
                store().with("beseda.data-dir", otherDirectory.toString())
                        .telling(batches -> broker.committed(batches))
                        .open();
        FrameCodec codec = other.part(FrameCodec.class);
        broker =
                new LocalBroker(
                        other.log(),
                        new FeedDelivery(
                                other.log(), codec, new DeliveryMeters(new SimpleMeterRegistry())));
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.stop();
    }

    @Test
    void thePollOfHeadsAloneBringsWhatAnotherApplicationWrote() throws Exception {
        follow(RoomId.LOBBY);
        List<CompletableFuture<Long>> posts = posts(one, RoomId.LOBBY, 300);
        posts.forEach(Answers::answer);
        await().until(() -> heard.size() == 300);
        assertThat(heard).containsExactlyElementsOf(upTo(300));
    }

    @Test
    void whatBothWriteIsHeardOnceAndInOrder() throws Exception {
        follow(RoomId.LOBBY);
        List<CompletableFuture<Long>> here = posts(one, RoomId.LOBBY, 300);
        List<CompletableFuture<Long>> there = posts(other, RoomId.LOBBY, 300);
        here.forEach(Answers::answer);
        there.forEach(Answers::answer);
        await().until(() -> heard.size() >= 600);
        assertThat(heard).containsExactlyElementsOf(upTo(600));
    }

    @Test
    void aRoomThatTheOtherApplicationMadeCanBeFollowedToo() throws Exception {
        Answers.answer(one.writer().submit(TestChange.makeRoom(ANNEX)));
        follow(ANNEX);
        posts(one, ANNEX, 3).forEach(Answers::answer);
        await().until(() -> heard.size() == 3);
    }

    private void follow(RoomId room) throws InterruptedException {
        broker.subscribe(
                room,
                0,
                new Subscriber() {
                    @Override
                    public PersonId person() {
                        return new PersonId("gMary");
                    }

                    @Override
                    public void sentAway() {}

                    @Override
                    public void offer(Batch batch) {
                        LongStream.rangeClosed(batch.firstSeq(), batch.lastSeq())
                                .forEach(heard::add);
                    }
                });
    }

    private static List<CompletableFuture<Long>> posts(TestStore store, RoomId room, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> store.writer().submit(TestChange.post(room, "message " + i)))
                .toList();
    }

    private static List<Long> upTo(long head) {
        return LongStream.rangeClosed(1, head).boxed().toList();
    }
}

package chat.beseda.message;

import static chat.beseda.message.Chat.MARY;
import static chat.beseda.message.Chat.PEDRO;
import static chat.beseda.message.Chat.delete;
import static chat.beseda.message.Chat.edit;
import static chat.beseda.message.Chat.post;
import static chat.beseda.message.Chat.reply;
import static chat.beseda.protocol.ErrorCode.ID_REUSED;
import static chat.beseda.protocol.ErrorCode.OUTCOME_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.database.Answers;
import chat.beseda.database.Gate;
import chat.beseda.database.SpoiltDialect;
import chat.beseda.database.SpoiltDialect.Spoiling;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestChange;
import chat.beseda.database.TestClock;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Sending again is always safe: the same person and id happen once. */
abstract class OnceOnlyContract extends StoreContract {

    @Test
    void sendingAgainGetsTheSameAnswerAndNoSecondEvent() {
        TestClock clock = new TestClock(1_763_625_600_000L);
        Chat chat = new Chat(store().at(clock).open());
        Ok.Stored first = chat.does(MARY, post("a", "hi"));
        clock.set(1_763_625_700_000L);
        Ok.Stored again = chat.does(MARY, post("a", "hi"));
        assertThat(first).isEqualTo(new Ok.Stored(1, OptionalLong.of(1_763_625_600_000L)));
        assertThat(again).isEqualTo(first);
        assertThat(chat.events(0)).hasSize(1);
    }

    @Test
    void editsAndDeletionsHappenOnceToo() {
        Chat chat = new Chat(store().open());
        chat.does(MARY, post("a", "hi"));
        Ok.Stored edited = chat.does(MARY, edit("b", 1, "hello"));
        assertThat(chat.does(MARY, edit("b", 1, "hello"))).isEqualTo(edited);
        Ok.Stored deleted = chat.does(MARY, delete("c", 1));
        assertThat(chat.does(MARY, delete("c", 1))).isEqualTo(deleted);
        assertThat(deleted).isEqualTo(new Ok.Stored(3, OptionalLong.empty()));
        // What was edited and posted is gone, and still it is known that it was done.
        assertThat(chat.does(MARY, edit("b", 1, "hello"))).isEqualTo(edited);
        assertThat(chat.does(MARY, post("a", "hi")).seq()).isEqualTo(1);
        assertThat(chat.events(0)).hasSize(3);
    }

    @Test
    void theSameIdInOneBatchHappensOnce() {
        Chat chat = new Chat(store().open());
        List<CompletionStage<Ok>> same = new ArrayList<>();
        CompletionStage<Ok> other;
        try (Gate _ = Gate.closed(chat.store().writer())) {
            same.add(chat.ask(MARY, post("a", "hi")));
            other = chat.ask(MARY, post("a", "something else"));
            same.add(chat.ask(MARY, post("a", "hi")));
            same.add(chat.ask(MARY, post("a", "hi")));
        }
        assertThat(same.stream().map(Answers::answer).distinct()).hasSize(1);
        assertThat(Answers.refusal(other).code()).isEqualTo(ID_REUSED);
        assertThat(chat.events(0)).hasSize(1);
    }

    @Test
    void theSameIdFromEightThreadsHappensOnce() {
        Chat chat = new Chat(store().open());
        List<CompletionStage<Ok>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 400; i++) {
                String id = "id-" + i % 50;
                all.add(
                        CompletableFuture.supplyAsync(
                                        () -> chat.ask(MARY, post(id, "text of " + id)), threads)
                                .thenCompose(answer -> answer));
            }
        }
        assertThat(all.stream().map(Answers::answer).distinct()).hasSize(50);
        assertThat(chat.events(0)).hasSize(50);
    }

    @Test
    void anIdKeepsItsMeaningOverARestart() {
        Chat chat = new Chat(store().open());
        Ok.Stored first = chat.does(MARY, post("a", "hi"));
        closeStores();
        Chat reopened = new Chat(store().open());
        assertThat(reopened.does(MARY, post("a", "hi"))).isEqualTo(first);
        assertThat(reopened.refused(MARY, post("a", "ho")).code()).isEqualTo(ID_REUSED);
        assertThat(reopened.does(MARY, post("b", "next")).seq()).isEqualTo(2);
    }

    @Test
    void anIdCannotStandForAnythingElse() {
        Chat chat = new Chat(store().open());
        RoomId annex = new RoomId("annex");
        Answers.answer(chat.store().writer().submit(TestChange.makeRoom(annex)));
        chat.store().rooms().of(MARY);
        chat.does(MARY, post("first", "1"));
        chat.does(MARY, post("a", "hi"));
        for (MessageRequest.Change other :
                List.of(
                        post("a", "hi!"),
                        reply("a", "hi", 1),
                        edit("a", 1, "hi"),
                        delete("a", 1),
                        new MessageRequest.Post(1, annex, "a", "hi", OptionalLong.empty()))) {
            assertThat(chat.refused(MARY, other).code()).as("%s", other).isEqualTo(ID_REUSED);
        }
        assertThat(chat.events(0)).hasSize(2);
    }

    @Test
    void twoPeopleMayUseTheSameId() {
        Chat chat = new Chat(store().open());
        assertThat(chat.does(MARY, post("a", "hi")).seq()).isEqualTo(1);
        assertThat(chat.does(PEDRO, post("a", "hi")).seq()).isEqualTo(2);
    }

    @Test
    void aRefusedIdMayBeUsedAgain() {
        Chat chat = new Chat(store().open());
        chat.refused(MARY, reply("a", "hi", 7));
        assertThat(chat.does(MARY, post("a", "hi")).seq()).isEqualTo(1);
    }

    @Test
    void anUnknownOutcomeBecomesKnownByAskingAgain() {
        AtomicInteger times = new AtomicInteger();
        Chat chat =
                new Chat(
                        store().spoiledBy(
                                        sound ->
                                                new SpoiltDialect(
                                                        sound,
                                                        Spoiling.ANSWER_OF_COMMIT_LOST,
                                                        times))
                                .open());
        chat.does(MARY, post("before", "hi"));
        times.set(1);
        assertThat(chat.refused(MARY, post("a", "perhaps")).code()).isEqualTo(OUTCOME_UNKNOWN);
        chat.does(PEDRO, post("b", "meanwhile"));
        assertThat(chat.does(MARY, post("a", "perhaps")).seq()).isEqualTo(2);
        assertThat(chat.events(0)).hasSize(3);
    }
}

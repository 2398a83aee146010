package chat.beseda.message;

import static chat.beseda.message.Chat.MARY;
import static chat.beseda.message.Chat.delete;
import static chat.beseda.message.Chat.edit;
import static chat.beseda.message.Chat.post;
import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Person;
import chat.beseda.database.Answers;
import chat.beseda.database.Gate;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestChange;
import chat.beseda.database.postgresql.PostgresDatabase;
import chat.beseda.protocol.Entry;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.MessageRequest.Position;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.RoomId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sends the same through two applications has said it once. */
class TwoApplicationsOnceOnlyTests extends StoreContract {

    private static final RoomId ANNEX = new RoomId("annex");
    private static final int MANY = 100;

    @RegisterExtension final PostgresDatabase postgres = new PostgresDatabase();

    @TempDir Path oneDirectory;
    @TempDir Path otherDirectory;

    private Chat one;
    private Chat other;

    @Override
    protected Map<String, String> database() {
        return postgres.settings(oneDirectory);
    }

    @BeforeEach
    void start() {
        one = new Chat(store().open());
        Answers.answer(one.store().writer().submit(TestChange.makeRoom(ANNEX)));
        other = new Chat(store().with("beseda.data-dir", otherDirectory.toString()).open());
        one.store().rooms().of(MARY);
    }

    @Test
    void theSameIdThroughBothIsOneEventWithOneSeq() {
        List<CompletionStage<Ok>> here = asked(one, i -> post("id-" + i, "text " + i));
        List<CompletionStage<Ok>> there = asked(other, i -> post("id-" + i, "text " + i));
        List<Ok> answers = here.stream().map(Answers::answer).toList();
        assertThat(there.stream().map(Answers::answer).toList()).isEqualTo(answers);
        assertThat(answers).doesNotHaveDuplicates();
        assertThat(one.events(0)).hasSize(MANY);
    }

    @Test
    void theSameIdWithOtherWordsThroughTheOtherIsRefused() {
        List<CompletionStage<Ok>> here = asked(one, i -> post("id-" + i, "yes"));
        List<CompletionStage<Ok>> there = asked(other, i -> post("id-" + i, "no"));
        assertOnlyOneOfEachPairHappened(here, there);
        assertThat(one.events(0)).hasSize(MANY);
    }

    @Test
    void anIdThatIsUsedInTwoRoomsAtOnceMeansOneOfThem() {
        assertOnlyOneOfEachPairHappened(
                asked(one, i -> post("id-" + i, "hi")), asked(other, i -> inTheAnnex("id-" + i)));
        assertThat(events()).isEqualTo(MANY);
    }

    /** Each waits for the other's last id, which no order of rooms can prevent. */
    @Test
    void idsThatAreUsedCrosswiseAreUntangled() {
        List<CompletionStage<Ok>> here;
        List<CompletionStage<Ok>> there;
        try (Gate _ = Gate.closed(one.store().writer());
                Gate _ = Gate.closed(other.store().writer(), ANNEX)) {
            here = asked(one, i -> post("id-" + i, "hi"));
            there = asked(other, i -> inTheAnnex("id-" + (MANY - 1 - i))).reversed();
        }
        assertOnlyOneOfEachPairHappened(here, there);
        assertThat(events()).isEqualTo(MANY);
    }

    @Test
    void aMessageThatOneDeletesIsNotBroughtBackByAnEditThroughTheOther() {
        asked(one, i -> post("post-" + i, "the secret")).forEach(Answers::answer);
        List<CompletionStage<Ok>> edits =
                asked(other, i -> edit("edit-" + i, i + 1L, "the secret, edited"));
        asked(one, i -> delete("delete-" + i, i + 1L)).forEach(Answers::answer);
        edits.forEach(edit -> edit.handle((_, _) -> true).toCompletableFuture().join());
        assertThat(one.wire()).doesNotContain("secret");
        assertThat(Chat.messages(one.history(new Position.Newest(), 200)))
                .hasSize(MANY)
                .extracting(Entry.Message::text)
                .containsOnly(Optional.empty());
    }

    @Test
    void aGuestWhoWritesAndIsRenamedThroughBothStopsNobody() {
        List<CompletionStage<Ok>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(other.ask(guest("g", "Ann " + i), inTheAnnex("g" + i)));
            all.add(one.ask(guest("h", "Ben " + i), post("h" + i, "hi")));
            all.add(other.ask(guest("h", "Ben and " + i), inTheAnnex("hh" + i)));
            all.add(one.ask(guest("g", "Ann and " + i), post("gg" + i, "hi")));
        }
        all.forEach(Answers::answer);
        assertThat(events()).isEqualTo(4L * MANY);
        assertThat(one.store().number("SELECT count(*) FROM guest")).isEqualTo(2);
    }

    private static List<CompletionStage<Ok>> asked(
            Chat chat, IntFunction<MessageRequest.Change> request) {
        return IntStream.range(0, MANY).mapToObj(i -> chat.ask(MARY, request.apply(i))).toList();
    }

    private static void assertOnlyOneOfEachPairHappened(
            List<CompletionStage<Ok>> here, List<CompletionStage<Ok>> there) {
        for (int i = 0; i < MANY; i++) {
            List<ErrorCode> refused = new ArrayList<>();
            for (CompletionStage<Ok> asked : List.of(here.get(i), there.get(i))) {
                CompletableFuture<Ok> answer = asked.toCompletableFuture();
                answer.handle((_, _) -> true).join();
                if (answer.isCompletedExceptionally()) {
                    refused.add(((Refusal) answer.exceptionNow()).code());
                }
            }
            assertThat(refused).as("of pair %d", i).containsExactly(ErrorCode.ID_REUSED);
        }
    }

    private long events() {
        return one.store().number("SELECT count(*) FROM event");
    }

    private Person guest(String secret, String label) {
        return one.store().guests().guest(secret.repeat(22), Optional.of(label));
    }

    private static MessageRequest.Post inTheAnnex(String id) {
        return new MessageRequest.Post(1, ANNEX, id, "hi", OptionalLong.empty());
    }
}

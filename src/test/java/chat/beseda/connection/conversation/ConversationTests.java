package chat.beseda.connection.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.FakeAccounts;
import chat.beseda.account.Person;
import chat.beseda.account.RequestHandler;
import chat.beseda.connection.EchoServer;
import chat.beseda.connection.LifeSigns;
import chat.beseda.connection.following.CatchUp;
import chat.beseda.connection.following.FakeBroker;
import chat.beseda.connection.following.FakeRooms;
import chat.beseda.connection.following.Tongues;
import chat.beseda.connection.sending.FakeFrameSender;
import chat.beseda.database.FakeEventLog;
import chat.beseda.presence.Presence;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.FrameCodec;
import chat.beseda.protocol.Limits;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.PlainCodec;
import chat.beseda.protocol.Refusal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTests {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private final FakeEventLog eventLog = new FakeEventLog();
    private final FakeFrameSender sender = FakeFrameSender.quick();
    private final Person mary = new Person(new PersonId("gMary"), "Mary", true);
    private final CompletableFuture<Ok> stored = new CompletableFuture<>();

    @Test
    void theFirstWordsSayWhoYouAreAndWhereYouMayGo() {
        conversation(limits(1_000)).begin();

        assertThat(sender.frames())
                .singleElement()
                .asString()
                .contains("\"type\":\"welcome\"", "\"gMary\"", "\"lobby\"", "\"limits\"");
    }

    @Test
    void aPostIsAnsweredWhenItIsStoredAndNotBefore() {
        Conversation conversation = conversation(limits(1_000));

        conversation.hear(post(7));
        assertThat(sender.frames()).isEmpty();
        stored.complete(new Ok.Stored(12, OptionalLong.of(1)));

        assertThat(sender.frames())
                .singleElement()
                .asString()
                .contains("\"ok\"", "\"ref\":7", "\"seq\":12");
    }

    @Test
    void aRefusalIsToldInItsOwnWords() {
        Conversation conversation = conversation(limits(1_000));

        conversation.hear(post(7));
        stored.completeExceptionally(new Refusal(ErrorCode.STORAGE_FULL, "The disk is full.", 500));

        assertThat(sender.frames())
                .singleElement()
                .asString()
                .contains("\"storage-full\"", "The disk is full.", "\"retryAfterMs\":500");
    }

    @Test
    void aMistakeOfOursTellsNothingOfItsInside() {
        Conversation conversation = conversation(limits(1_000));

        conversation.hear(post(7));
        stored.completeExceptionally(new IllegalStateException("/secret/path of SQL"));

        assertThat(sender.frames())
                .singleElement()
                .asString()
                .contains("\"internal\"", "\"ref\":7")
                .doesNotContain("secret", "IllegalState");
    }

    @Test
    void severalRequestsInOneFrameAreAnsweredInOrder() {
        conversation(limits(1_000))
                .hear("{\"type\":\"ping\",\"ref\":1}\nnonsense\n{\"type\":\"ping\",\"ref\":2}");

        assertThat(sender.frames()).hasSize(3);
        assertThat(sender.frames().get(0)).contains("\"ref\":1", "1795176000000");
        assertThat(sender.frames().get(1)).contains("\"malformed\"").doesNotContain("\"ref\"");
        assertThat(sender.frames().get(2)).contains("\"ref\":2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"type\":\"open\",\"ref\":1,\"room\":{\"$ne\":1}}",
                "{\"type\":\"open\",\"ref\":1,\"room\":\"elsewhere\"}"
            })
    void aBadMessageGetsAnErrorAndTheConnectionLives(String bad) {
        Conversation conversation = conversation(limits(1_000));

        conversation.hear(bad);
        conversation.hear("{\"type\":\"ping\",\"ref\":2}");

        assertThat(sender.frames()).first().asString().contains("\"type\":\"error\"");
        assertThat(sender.frames()).last().asString().contains("\"ref\":2");
        assertThat(sender.closed()).isNull();
    }

    @Test
    void bytesAreRefusedUntilThereAreFiles() {
        conversation(limits(1_000)).hearBytes();

        assertThat(sender.frames()).singleElement().asString().contains("\"not-supported\"");
    }

    @Test
    void whoAsksTooMuchIsToldWhenToAskAgain() {
        Conversation conversation = conversation(limits(2));

        for (int i = 0; i < 3; i++) {
            conversation.hear("{\"type\":\"ping\",\"ref\":" + i + "}");
        }

        assertThat(sender.frames()).last().asString().contains("\"rate-limited\"");
        assertThat(sender.frames()).last().asString().doesNotContain("\"retryAfterMs\":0");
        assertThat(sender.closed()).isNull();
    }

    @Test
    void whoDoesNotStopIsClosedWith4008() {
        Conversation conversation = conversation(limits(2));

        for (int i = 0; i < 20; i++) {
            conversation.hear(i % 2 == 0 ? "nonsense" : "{\"type\":\"ping\",\"ref\":1}");
        }

        assertThat(sender.closed()).isEqualTo(CloseCode.TOO_MANY_REQUESTS);
    }

    @Test
    void everyRequestIsAnsweredBySomebody() {
        Dispatcher dispatcher = new Dispatcher(List.of(new LateHandler()));

        assertThat(MessageRequest.class.getPermittedSubclasses()).isNotEmpty();
        assertThat(dispatcher.answers(MessageRequest.Post.class)).isTrue();
        assertThat(new Dispatcher(List.of()).answers(MessageRequest.Post.class)).isFalse();
    }

    private static String post(long ref) {
        return "{\"type\":\"post\",\"ref\":"
                + ref
                + ",\"room\":\"lobby\",\"id\":\"a\",\"text\":\"hi\"}";
    }

    private static ConnectionLimits limits(int requestsBurst) {
        return new ConnectionLimits(true, 50, 1_000, 100, 2_000, 1, requestsBurst, 5);
    }

    private Conversation conversation(ConnectionLimits limits) {
        FrameCodec codec = new FrameCodec(Limits.DEFAULT);
        FakeRooms rooms = new FakeRooms(eventLog);
        PlainCodec plainCodec = new PlainCodec(Limits.DEFAULT);
        Tongues tongues = new Tongues(codec, plainCodec);
        Porch porch =
                new Porch(
                        codec,
                        tongues,
                        new Welcomes(rooms, FakeAccounts.plain(), Limits.DEFAULT, NOON, "1.0"),
                        new Presence(rooms, codec),
                        NOON);
        return new ConnectionFactory(
                        rooms,
                        new CatchUp(eventLog, new FakeBroker(0), new SimpleMeterRegistry()),
                        new Dispatcher(List.of(new LateHandler())),
                        new RequestRates(limits),
                        porch,
                        new PlainPorch(plainCodec, new EchoServer.FakeGuests(), tongues))
                .open(new Newcomer(mary, "192.0.2.1"), new LifeSigns(), sender);
    }

    /** Answers when the test says so. */
    private final class LateHandler implements RequestHandler<MessageRequest> {

        @Override
        public Class<MessageRequest> family() {
            return MessageRequest.class;
        }

        @Override
        public CompletionStage<Ok> handle(Person person, MessageRequest request) {
            return stored;
        }
    }
}

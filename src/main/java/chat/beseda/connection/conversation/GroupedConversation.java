package chat.beseda.connection.conversation;

import chat.beseda.connection.Connection;
import chat.beseda.connection.following.ConnectionFeeds;
import chat.beseda.protocol.ChangeRequest;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.FeedRequest;
import chat.beseda.protocol.FrameCodec.Decoded;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.PresenceRequest;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.Request;
import chat.beseda.protocol.RoomRequest;
import java.util.OptionalLong;

/** A conversation in {@code beseda.v1}. Confined to the connection's reading thread. */
final class GroupedConversation implements Conversation {

    private final Connection connection;
    private final ConnectionFeeds feeds;
    private final Questions questions;
    private final Porch porch;

    GroupedConversation(
            Connection connection, ConnectionFeeds feeds, Questions questions, Porch porch) {
        this.connection = connection;
        this.feeds = feeds;
        this.questions = questions;
        this.porch = porch;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    /** Who you are, where you may go, how much you may say. */
    @Override
    public void begin() {
        connection.send(porch.welcomes().to(connection.person()));
        if (connection.person().id().hasAccount()) {
            porch.presence().arrive(connection);
            forgetIfGone();
        }
    }

    /** Everything that stands in the frame, in order. */
    @Override
    public void hear(String frame) {
        for (Decoded decoded : porch.codec().decode(frame)) {
            switch (decoded) {
                case Decoded.Malformed malformed -> {
                    Refusal why = new Refusal(malformed.code(), malformed.message());
                    questions.count(malformed.ref(), () -> refuse(why));
                }
                case Decoded.Understood(Request request) ->
                        questions.count(OptionalLong.of(request.ref()), () -> ask(request));
            }
        }
    }

    @Override
    public void hearBytes() {
        Refusal why = new Refusal(ErrorCode.NOT_SUPPORTED, "Binary frames are not understood yet.");
        questions.count(OptionalLong.empty(), () -> refuse(why));
    }

    private static void refuse(Refusal why) {
        throw why;
    }

    private void ask(Request request) throws InterruptedException {
        switch (request) {
            case FeedRequest about -> answerAboutFeed(about);
            case PresenceRequest about -> answerAboutPresence(about);
            case ChangeRequest change -> questions.ask(connection.person(), change);
            case MessageRequest about -> questions.ask(connection.person(), about);
            case RoomRequest about -> questions.ask(connection.person(), about);
        }
    }

    private void answerAboutPresence(PresenceRequest request) {
        switch (request) {
            case PresenceRequest.Looking looking ->
                    porch.presence().look(connection, looking.room());
            case PresenceRequest.Typing typing -> porch.presence().type(connection, typing.room());
        }
        forgetIfGone();
        questions.answer(request.ref(), new Ok.Done());
    }

    /** It may have ended a moment ago, and was then forgotten before it was known. */
    private void forgetIfGone() {
        if (connection.isEnding()) {
            porch.presence().leave(connection);
        }
    }

    private void answerAboutFeed(FeedRequest request) throws InterruptedException {
        switch (request) {
            case FeedRequest.Open open ->
                    feeds.open(
                            connection.person(),
                            open,
                            porch.tongues().grouped(),
                            ok -> questions.answer(open.ref(), ok));
            case FeedRequest.Close close -> {
                feeds.close(connection.person(), close.room());
                questions.answer(close.ref(), new Ok.Done());
            }
            case FeedRequest.Ping ping ->
                    questions.answer(ping.ref(), new Ok.Pong(porch.clock().millis()));
        }
    }
}

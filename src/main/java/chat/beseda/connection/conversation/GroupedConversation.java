package chat.beseda.connection.conversation;

import chat.beseda.connection.Connection;
import chat.beseda.connection.following.ConnectionFeeds;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.FeedRequest;
import chat.beseda.protocol.FrameCodec.Decoded;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.Request;
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
        if (request instanceof FeedRequest about) {
            answerAboutFeed(about);
        } else {
            questions.ask(connection.person(), request);
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

package chat.beseda.connection;

import chat.beseda.connection.following.ConnectionFeeds;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.FeedRequest;
import chat.beseda.protocol.FrameCodec.Decoded;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.Refusal;
import chat.beseda.protocol.Request;
import chat.beseda.protocol.ServerMessage;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what one connection asks and sees that each request gets one answer. Confined to the
 * connection's reading thread; answers may come from others.
 */
final class Conversation {

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Connection connection;
    private final ConnectionFeeds feeds;
    private final Porch porch;
    private final RequestRates.Measure rates;

    Conversation(Connection connection, ConnectionFeeds feeds, Porch porch) {
        this.connection = connection;
        this.feeds = feeds;
        this.porch = porch;
        this.rates = porch.rates().forConnection(connection.person().id());
    }

    Connection connection() {
        return connection;
    }

    /** The first words: who you are, where you may go, how much you may say. */
    void welcome() {
        connection.send(porch.welcomes().to(connection.person()));
    }

    /** Answers everything that stands in a text frame, in order. */
    void hear(String frame) {
        for (Decoded decoded : porch.codec().decode(frame)) {
            switch (decoded) {
                case Decoded.Malformed malformed -> explain(malformed);
                case Decoded.Understood understood -> ask(understood.request());
            }
        }
    }

    /** Answers a frame of bytes: there are no files yet. */
    void hearBytes() {
        refuse(
                OptionalLong.empty(),
                new Refusal(ErrorCode.NOT_SUPPORTED, "Binary frames are not understood here yet."));
    }

    private void explain(Decoded.Malformed malformed) {
        try {
            rates.countRequest();
            refuse(malformed.ref(), new Refusal(malformed.code(), malformed.message()));
        } catch (Refusal tooOften) {
            refuse(malformed.ref(), tooOften);
        }
    }

    private void ask(Request request) {
        try {
            connection.outbox().awaitAnswersRead();
            rates.countRequest();
            rates.count(request);
            if (request instanceof FeedRequest about) {
                answerAboutFeed(about);
            } else {
                porch.dispatcher()
                        .handle(connection.person(), request)
                        .whenComplete((ok, failure) -> answer(request.ref(), ok, failure));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            answer(request.ref(), null, failure);
        }
    }

    private void answerAboutFeed(FeedRequest request) throws InterruptedException {
        switch (request) {
            case FeedRequest.Open open -> feeds.open(open, ok -> answer(open.ref(), ok));
            case FeedRequest.Close close -> {
                feeds.close(close.room());
                answer(close.ref(), new Ok.Done());
            }
            case FeedRequest.Ping ping -> answer(ping.ref(), new Ok.Pong(porch.clock().millis()));
        }
    }

    private void answer(long ref, @Nullable Ok ok, @Nullable Throwable failure) {
        if (ok != null) {
            answer(ref, ok);
        } else {
            refuse(OptionalLong.of(ref), refusalIn(failure));
        }
    }

    private void answer(long ref, Ok ok) {
        connection.send(new ServerMessage.Answer(ref, ok));
    }

    private static Refusal refusalIn(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        log.error("A request failed", cause);
        return new Refusal(
                ErrorCode.INTERNAL, "The server made a mistake. Sending it again is safe.");
    }

    private void refuse(OptionalLong ref, Refusal why) {
        connection.send(
                new ServerMessage.Failure(ref, why.code(), why.words(), why.retryAfterMs()));
        if (why.code() == ErrorCode.RATE_LIMITED && !rates.bearsRefusal()) {
            connection.close(CloseCode.TOO_MANY_REQUESTS, "retryAfterMs=10000");
        }
    }
}

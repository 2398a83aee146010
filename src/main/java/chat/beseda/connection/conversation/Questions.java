package chat.beseda.connection.conversation;

import chat.beseda.account.Person;
import chat.beseda.connection.Connection;
import chat.beseda.protocol.CloseCode;
import chat.beseda.protocol.ErrorCode;
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
 * Sees that each request on a connection is counted and gets one answer. Asked by the connection's
 * reading thread; answers may come from others.
 */
final class Questions {

    private static final Logger log = LoggerFactory.getLogger(Questions.class);

    private final Connection connection;
    private final Dispatcher dispatcher;
    private final RequestRates.Measure rates;

    Questions(Connection connection, Dispatcher dispatcher, RequestRates.Measure rates) {
        this.connection = connection;
        this.dispatcher = dispatcher;
        this.rates = rates;
    }

    /** Something that may be refused, or interrupted when the server stops. */
    @FunctionalInterface
    interface Deed {

        void done() throws InterruptedException;
    }

    /** Counts one thing that was said and does what it asks for; a failure is the answer. */
    void count(OptionalLong ref, Deed deed) {
        try {
            connection.outbox().awaitAnswersRead();
            rates.countRequest();
            deed.done();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            refuse(ref, refusalIn(failure));
        }
    }

    /** Leads a request to the feature that answers it. */
    void ask(Person person, Request request) {
        rates.count(request);
        dispatcher
                .handle(person, request)
                .whenComplete((ok, failure) -> answer(request.ref(), ok, failure));
    }

    void answer(long ref, Ok ok) {
        connection.send(new ServerMessage.Answer(ref, ok));
    }

    private void answer(long ref, @Nullable Ok ok, @Nullable Throwable failure) {
        if (ok != null) {
            answer(ref, ok);
        } else {
            refuse(OptionalLong.of(ref), refusalIn(failure));
        }
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

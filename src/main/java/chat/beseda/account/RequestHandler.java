package chat.beseda.account;

import chat.beseda.protocol.Ok;
import chat.beseda.protocol.Request;
import java.util.concurrent.CompletionStage;

/** Answers one family of requests, each asked by a person. Thread-safe. */
public interface RequestHandler<R extends Request> {

    /** The sealed family it answers. */
    Class<R> family();

    /** Answers, or fails with a {@code Refusal}; called in the order in which a person asked. */
    CompletionStage<Ok> handle(Person person, R request);
}

package chat.beseda.connection.conversation;

import chat.beseda.account.Person;
import chat.beseda.account.RequestHandler;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.Request;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Leads each family of requests to the one feature that answers it. Immutable. */
@Component
final class Dispatcher {

    private final Map<Class<?>, RequestHandler<?>> handlers;

    Dispatcher(List<RequestHandler<?>> handlers) {
        this.handlers =
                handlers.stream()
                        .collect(Collectors.toMap(RequestHandler::family, Function.identity()));
    }

    /** Whether somebody answers requests of this class. */
    boolean answers(Class<? extends Request> request) {
        return handlers.keySet().stream().anyMatch(family -> family.isAssignableFrom(request));
    }

    CompletionStage<Ok> handle(Person person, Request request) {
        for (Map.Entry<Class<?>, RequestHandler<?>> entry : handlers.entrySet()) {
            if (entry.getKey().isInstance(request)) {
                return pass(entry.getValue(), person, request);
            }
        }
        throw new IllegalStateException("Nobody answers " + request.type());
    }

    private static <R extends Request> CompletionStage<Ok> pass(
            RequestHandler<R> handler, Person person, Request request) {
        return handler.handle(person, handler.family().cast(request));
    }
}

package chat.beseda.message;

import chat.beseda.account.Person;
import chat.beseda.account.RequestHandler;
import chat.beseda.protocol.MessageRequest;
import chat.beseda.protocol.Ok;
import chat.beseda.protocol.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/**
 * Answers the requests about what people write. A change is answered on the writer's thread, a page
 * of history is read on the caller's. Thread-safe.
 */
@Component
final class MessageHandler implements RequestHandler<MessageRequest> {

    private final Messages messages;

    MessageHandler(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Class<MessageRequest> family() {
        return MessageRequest.class;
    }

    @Override
    public CompletionStage<Ok> handle(Person person, MessageRequest request) {
        try {
            return switch (request) {
                case MessageRequest.Post post -> messages.post(person, post);
                case MessageRequest.Edit edit -> messages.edit(person, edit);
                case MessageRequest.Delete delete -> messages.delete(person, delete);
                case MessageRequest.History history ->
                        CompletableFuture.completedFuture(messages.history(person, history));
            };
        } catch (Refusal refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }
}

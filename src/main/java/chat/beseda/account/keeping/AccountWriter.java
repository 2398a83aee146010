package chat.beseda.account.keeping;

import chat.beseda.database.Writer;
import chat.beseda.protocol.Refusal;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** Writes for somebody who waits for it, such as a form's sender. Thread-safe. */
@Component
public final class AccountWriter {

    private final Writer writer;

    AccountWriter(Writer writer) {
        this.writer = writer;
    }

    /**
     * Blocks until the change is on disk; never to be called on the writer's own thread.
     *
     * @throws Refusal {@code busy}, {@code storage-full}, {@code outcome-unknown}, {@code
     *     internal}, or the change's own
     */
    public <R> R write(AccountChange<R> change) {
        try {
            return writer.submit(change).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw failed;
        }
    }
}

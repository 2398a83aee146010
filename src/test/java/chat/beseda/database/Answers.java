package chat.beseda.database;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.protocol.Refusal;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for answers in tests. Holds no state. */
public final class Answers {

    private Answers() {}

    /** The answer, which is expected to be none but a refusal. */
    public static Refusal refusal(CompletionStage<?> answer) {
        try {
            Object value = answer.toCompletableFuture().get(20, TimeUnit.SECONDS);
            throw new AssertionError("Not refused, but answered with " + value);
        } catch (ExecutionException failed) {
            assertThat(failed.getCause()).isInstanceOf(Refusal.class);
            return (Refusal) failed.getCause();
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    /** The answer, which is expected to be given. */
    public static <R> R answer(CompletionStage<R> answer) {
        try {
            return answer.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }
}

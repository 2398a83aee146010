package chat.beseda.account.profile;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.people.Departure;
import chat.beseda.protocol.PersonId;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Takes the photos that people send. Pictures are decoded one at a time, on a thread of their own,
 * so that they hold up neither the chat nor more memory than one takes. Thread-safe.
 */
@Component
public final class Photos implements AutoCloseable {

    public static final int SENT_BYTES_MAX = 5 * 1024 * 1024;

    static final int WAITING_MAX = 4;

    private static final long WAIT_SECONDS_MAX = 15;
    private static final long RETRY_AFTER_SECONDS = 5;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING_MAX),
                    Thread.ofPlatform().name("photos").daemon().factory());
    private final PhotoStore store;
    private final AccountWriter writer;
    private final Departure departure;
    private final Clock clock;

    Photos(PhotoStore store, AccountWriter writer, Departure departure, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.departure = departure;
        this.clock = clock;
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Shows people by this picture from now on.
     *
     * @throws Declined if there is none, it cannot be read or is too large, or too many are waiting
     */
    public void take(PersonId person, byte[] sent) {
        if (sent.length == 0) {
            throw new Declined(Problem.PHOTO_MISSING);
        }
        if (sent.length > SENT_BYTES_MAX) {
            throw new Declined(Problem.PHOTO_TOO_LARGE);
        }
        byte[] photo = inTurn(sent);
        writer.write(
                transaction -> {
                    store.keep(transaction, person, Secrets.digest(photo), photo, clock.millis());
                    return true;
                });
        departure.introduceAnew(person);
    }

    /** Shows them by their initials again. */
    public void remove(PersonId person) {
        writer.write(
                transaction -> {
                    store.remove(transaction, person);
                    return true;
                });
        departure.introduceAnew(person);
    }

    private byte[] inTurn(byte[] sent) {
        try {
            Future<byte[]> made = thread.submit(() -> Portrait.of(sent));
            try {
                return made.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
            } catch (TimeoutException late) {
                made.cancel(false);
                throw busy();
            }
        } catch (RejectedExecutionException full) {
            throw busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Declined declined) {
                throw declined;
            }
            throw new IllegalStateException("A photo could not be made", failed.getCause());
        }
    }

    private static Declined busy() {
        return new Declined(Problem.BUSY, RETRY_AFTER_SECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

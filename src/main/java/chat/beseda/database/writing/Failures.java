package chat.beseda.database.writing;

import chat.beseda.database.Dialect;
import chat.beseda.database.Dialect.Trouble;
import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What failures mean: words for who asked, everything else for the operator's log. Confined to the
 * writer's thread, its static methods apart.
 */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final long RETRY_AFTER_MS = 1_000;
    private static final long SILENCE_MS_MIN = 10_000;

    private final Dialect dialect;
    private long loggedAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(SILENCE_MS_MIN);
    private long notLogged;

    Failures(Dialect dialect) {
        this.dialect = dialect;
    }

    static Refusal queueFull() {
        return busy("Too much waits to be written; nothing was stored.");
    }

    static Refusal stopped() {
        return busy("The server is stopping; nothing was stored.");
    }

    /** One change failed, and the storage is sound. */
    Refusal ofChange(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        log.error("A change failed by an error of the program", failure);
        return internal();
    }

    /** The transaction failed, and nothing of it is stored. */
    Refusal ofBatch(Throwable failure) {
        Trouble trouble = troubleOf(failure);
        logNowAndThen("A transaction was rolled back: " + trouble, failure);
        return switch (trouble) {
            case FULL ->
                    new Refusal(
                            ErrorCode.STORAGE_FULL,
                            "The server's disk is full; nothing was stored.",
                            RETRY_AFTER_MS);
            case BUSY, LOST -> busy("The database cannot be used now; nothing was stored.");
            case RACED -> busy("Too many write the same; nothing was stored.");
            case BROKEN, STATEMENT -> internal();
        };
    }

    /** The commit failed in a way that leaves open whether it happened. */
    Refusal ofUnknown(Throwable failure) {
        logNowAndThen("Nobody knows whether a transaction was committed", failure);
        return new Refusal(
                ErrorCode.OUTCOME_UNKNOWN,
                "It may or may not be stored; asking again with the same id tells.",
                RETRY_AFTER_MS);
    }

    /** Whether an error of the commit itself says that nothing was stored. */
    boolean surelyNotCommitted(Throwable failure) {
        Trouble trouble = troubleOf(failure);
        return trouble == Trouble.FULL || trouble == Trouble.BUSY || trouble == Trouble.RACED;
    }

    /** Whether the same may soon succeed, given that nothing was committed. */
    boolean mayWorkAgain(Throwable failure) {
        return isRace(failure) || troubleOf(failure) == Trouble.LOST;
    }

    boolean isRace(Throwable failure) {
        return troubleOf(failure) == Trouble.RACED;
    }

    boolean needsNewConnection(Throwable failure) {
        Trouble trouble = troubleOf(failure);
        return trouble == Trouble.BROKEN || trouble == Trouble.LOST;
    }

    /** One change cannot be blamed for the storage; the whole transaction fails then. */
    void rethrowIfOfStorage(Throwable failure) throws SQLException {
        if (failure instanceof SQLException error && troubleOf(error) != Trouble.STATEMENT) {
            throw error;
        }
    }

    /** Not each time: thousands of batches may fail on one full disk, which the log shares. */
    private void logNowAndThen(String words, Throwable failure) {
        long now = System.nanoTime();
        if (now - loggedAt < TimeUnit.MILLISECONDS.toNanos(SILENCE_MS_MIN)) {
            notLogged++;
            return;
        }
        log.error("{} ({} failures before it were not logged)", words, notLogged, failure);
        loggedAt = now;
        notLogged = 0;
    }

    private Trouble troubleOf(Throwable failure) {
        return failure instanceof SQLException error ? dialect.troubleOf(error) : Trouble.STATEMENT;
    }

    private static Refusal busy(String words) {
        return new Refusal(ErrorCode.BUSY, words, RETRY_AFTER_MS);
    }

    private static Refusal internal() {
        return new Refusal(ErrorCode.INTERNAL, "The server could not write this; try again.");
    }
}

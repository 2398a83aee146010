package chat.beseda.account.audit;

import chat.beseda.account.Person;
import chat.beseda.database.Transaction;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The record of who did what to whom. What is done and that it was done are one transaction, so
 * that neither is there without the other. Thread-safe.
 */
@Component
public final class AuditLog {

    public static final int PAGE_ENTRIES = 50;

    /** Far more pages than anybody turns. */
    private static final int PAGE_MAX = 1_000_000;

    private final AuditStore store;
    private final Clock clock;

    AuditLog(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Somebody did something to somebody. */
    public void note(Transaction transaction, Person who, Act act, Person whom)
            throws SQLException {
        store.add(transaction, clock.millis(), who, act, Optional.of(whom), "");
    }

    /** The same, with what else is to be known; it is shown as text. */
    public void note(Transaction transaction, Person who, Act act, Person whom, String detail)
            throws SQLException {
        store.add(transaction, clock.millis(), who, act, Optional.of(whom), detail);
    }

    /** Somebody did something to nobody in particular. */
    public void note(Transaction transaction, Person who, Act act, String detail)
            throws SQLException {
        store.add(transaction, clock.millis(), who, act, Optional.empty(), detail);
    }

    /**
     * The newest first.
     *
     * @param number of the page, from 0
     * @return at most one more than {@link #PAGE_ENTRIES}, which says that there is another page
     */
    public List<AuditEntry> page(int number) {
        int page = Math.clamp(number, 0, PAGE_MAX);
        return store.read(page * PAGE_ENTRIES, PAGE_ENTRIES + 1);
    }
}

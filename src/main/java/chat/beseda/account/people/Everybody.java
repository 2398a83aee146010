package chat.beseda.account.people;

import chat.beseda.account.name.AccountName;
import chat.beseda.protocol.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks people up for those in charge, also those who may not come in. Thread-safe. */
@Component
public final class Everybody {

    public static final int PAGE_PEOPLE = 50;

    /** Far more pages than anybody turns. */
    private static final int PAGE_MAX = 1_000_000;

    private final EverybodyStore store;

    Everybody(EverybodyStore store) {
        this.store = store;
    }

    public Optional<Somebody> withId(PersonId id) {
        return store.withId(id);
    }

    /**
     * In the order of their names.
     *
     * @param part of their names, as somebody types it; empty for everybody
     * @param number of the page, from 0
     * @return at most one more than {@link #PAGE_PEOPLE}, which says that there is another page
     */
    public List<Somebody> find(String part, int number) {
        int page = Math.clamp(number, 0, PAGE_MAX);
        return store.find(AccountName.keyOf(part), page * PAGE_PEOPLE, PAGE_PEOPLE + 1);
    }
}

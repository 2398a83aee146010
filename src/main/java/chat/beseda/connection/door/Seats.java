package chat.beseda.connection.door;

import chat.beseda.account.Person;
import chat.beseda.protocol.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts who is connected, by person and by place. Thread-safe. What nobody sits on is not kept, so
 * the tables are never larger than the number of open connections.
 */
public final class Seats {

    /** Long enough for a closed tab to be noticed. */
    private static final String RETRY_AFTER_SECONDS = "35";

    private final LimitSettings limits;
    private final Map<PersonId, Integer> byPerson = new ConcurrentHashMap<>();
    private final Map<String, Integer> guestsByPlace = new ConcurrentHashMap<>();

    public Seats(LimitSettings limits) {
        this.limits = limits;
    }

    /** Refuses who would be one too many; takes nothing. */
    Optional<Decision.Refused> refuse(Person person, String place) {
        boolean free =
                byPerson.getOrDefault(person.id(), 0) < limits.connectionsPerPersonMax()
                        && (!person.guest()
                                || guestsByPlace.getOrDefault(place, 0)
                                        < limits.guestConnectionsPerAddressMax());
        if (free || !limits.enabled()) {
            return Optional.empty();
        }
        return Optional.of(
                Decision.Refused.withHeader(
                        Reason.TOO_MANY_CONNECTIONS, "Retry-After", RETRY_AFTER_SECONDS));
    }

    /**
     * Takes a seat for an open connection. Many may have knocked at once, so it is counted again.
     *
     * @return false if there was none left; then nothing was taken
     */
    public boolean take(Decision.Admitted admitted) {
        if (!takeOne(byPerson, admitted.person().id(), limits.connectionsPerPersonMax())) {
            return false;
        }
        if (admitted.person().guest()
                && !takeOne(
                        guestsByPlace, admitted.place(), limits.guestConnectionsPerAddressMax())) {
            leaveOne(byPerson, admitted.person().id());
            return false;
        }
        return true;
    }

    /** Gives a taken seat back; to be called once. */
    public void leave(Decision.Admitted admitted) {
        leaveOne(byPerson, admitted.person().id());
        if (admitted.person().guest()) {
            leaveOne(guestsByPlace, admitted.place());
        }
    }

    /** How many people and places hold a seat. */
    public int size() {
        return byPerson.size() + guestsByPlace.size();
    }

    private <K> boolean takeOne(Map<K, Integer> counts, K who, int max) {
        int now = counts.merge(who, 1, Integer::sum);
        if (now > max && limits.enabled()) {
            leaveOne(counts, who);
            return false;
        }
        return true;
    }

    private static <K> void leaveOne(Map<K, Integer> counts, K who) {
        counts.computeIfPresent(who, (any, count) -> count == 1 ? null : count - 1);
    }
}

package chat.beseda.connection.entrance;

import chat.beseda.account.Ownership;
import chat.beseda.account.PublicAddress;
import chat.beseda.connection.door.Knock;
import java.util.List;
import java.util.Set;

/**
 * Lets the owner in before anybody knows under which name people will reach the server: to the
 * set-up page alone, with the word from the server's log, until there is an owner. Thread-safe.
 */
final class FirstVisit {

    private static final String SET_UP = "/setup";

    /** What every page looks like, the same for everybody. */
    private static final List<String> FILES = List.of("/assets/", "/_static/");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Ownership ownership;

    FirstVisit(Ownership ownership) {
        this.ownership = ownership;
    }

    boolean letsIn(String path, Knock knock) {
        boolean reads = READING.contains(knock.method());
        if (reads && FILES.stream().anyMatch(path::startsWith)) {
            return !ownership.isTaken();
        }
        return path.equals(SET_UP)
                && (reads || knock.method().equals("POST") && comesFromItself(knock))
                && knock.parameter("token").filter(ownership::isSetUpToken).isPresent();
    }

    /**
     * The form was on a page of the very host that it is sent to. A proxy may have taken the
     * encryption away, so either scheme will do.
     */
    private static boolean comesFromItself(Knock knock) {
        List<String> hosts = knock.header("host");
        List<String> origins = knock.header("origin");
        return hosts.size() == 1
                && origins.size() == 1
                && Set.of("http://" + hosts.getFirst(), "https://" + hosts.getFirst())
                        .contains(origins.getFirst())
                && isAnAddress(origins.getFirst());
    }

    private static boolean isAnAddress(String origin) {
        try {
            PublicAddress.parse(origin);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}

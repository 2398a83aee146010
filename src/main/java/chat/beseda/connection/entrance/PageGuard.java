package chat.beseda.connection.entrance;

import chat.beseda.connection.door.Decision;
import chat.beseda.connection.door.DoorSettings;
import chat.beseda.connection.door.Knock;
import chat.beseda.connection.door.KnownHosts;
import chat.beseda.connection.door.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule of Host and Origin for pages and forms: pages may be opened from anywhere under a known
 * name, but only our own pages may change something. Thread-safe.
 */
final class PageGuard {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final DoorSettings settings;
    private final KnownHosts hosts;

    PageGuard(DoorSettings settings, KnownHosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
    }

    Optional<Decision.Refused> refuse(Knock knock) {
        Optional<Decision.Refused> foreign = hosts.refuseHost(knock);
        if (foreign.isPresent() || READING.contains(knock.method())) {
            return foreign;
        }
        if (!CHANGING.contains(knock.method())) {
            return Optional.of(
                    Decision.Refused.withHeader(
                            Reason.METHOD_NOT_ALLOWED, "Allow", "GET, HEAD, POST"));
        }
        return hosts.refuseOrigin(knock).or(() -> refuseMissingOrigin(knock));
    }

    /** A browser that leaves the origin out still says where the request comes from. */
    private Optional<Decision.Refused> refuseMissingOrigin(Knock knock) {
        List<String> sites = knock.header("sec-fetch-site");
        boolean isProgram =
                sites.isEmpty()
                        && (knock.bearer().isPresent()
                                || settings.access() == DoorSettings.Access.OPEN);
        boolean isOurs =
                !knock.header("origin").isEmpty()
                        || sites.equals(List.of("same-origin"))
                        || isProgram;
        return isOurs
                ? Optional.empty()
                : Optional.of(Decision.Refused.because(Reason.MISSING_ORIGIN));
    }
}

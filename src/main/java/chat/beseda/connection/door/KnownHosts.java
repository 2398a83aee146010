package chat.beseda.connection.door;

import chat.beseda.account.PublicAddress;
import chat.beseda.account.ServerAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The names under which this server may be addressed: this machine's own, on the port that was
 * reached, and the public address. Comparing whole strings leaves nothing to be parsed wrongly.
 * Thread-safe: the public address may become known at any moment.
 */
public final class KnownHosts {

    private final ServerAddress server;

    public KnownHosts(ServerAddress server) {
        this.server = server;
    }

    /** Refuses a {@code Host} that is not ours, so that no foreign name can point here (421). */
    public Optional<Decision.Refused> refuseHost(Knock knock) {
        List<String> hosts = knock.header("host");
        if (hosts.size() == 1 && knowsHost(hosts.getFirst(), knock.address())) {
            return Optional.empty();
        }
        return Optional.of(Decision.Refused.because(Reason.UNKNOWN_HOST));
    }

    /**
     * Refuses an {@code Origin} that is not ours, whichever it is (403).
     *
     * @return empty also when there is none: what that means depends on the request
     */
    public Optional<Decision.Refused> refuseOrigin(Knock knock) {
        List<String> origins = knock.header("origin");
        if (origins.isEmpty()
                || origins.size() == 1 && knowsOrigin(origins.getFirst(), knock.address())) {
            return Optional.empty();
        }
        return Optional.of(Decision.Refused.because(Reason.FOREIGN_ORIGIN));
    }

    private boolean knowsHost(String written, Knock.Address address) {
        String host = written.toLowerCase(Locale.ROOT);
        return isThisMachine(host, address.scheme(), address)
                || server.publicAddress().filter(known -> known.isAt(host)).isPresent();
    }

    private boolean knowsOrigin(String written, Knock.Address address) {
        int end = written.indexOf("://");
        if (end < 0) {
            return false;
        }
        String scheme = written.substring(0, end);
        String host = written.substring(end + 3).toLowerCase(Locale.ROOT);
        return scheme.equals(address.scheme()) && isThisMachine(host, scheme, address)
                || server.publicAddress()
                        .filter(known -> known.scheme().equals(scheme))
                        .filter(known -> known.isAt(host))
                        .isPresent();
    }

    private static boolean isThisMachine(String host, String scheme, Knock.Address address) {
        return PublicAddress.THIS_MACHINE.stream()
                .anyMatch(own -> PublicAddress.isAt(host, own, scheme, address.localPort()));
    }
}

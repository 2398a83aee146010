package chat.beseda.connection.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names under which this server may be addressed: this machine's own, on the port that was
 * reached, and the public address. Comparing whole strings leaves nothing to be parsed wrongly.
 * Immutable.
 */
public final class KnownHosts {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<PublicAddress> publicAddress;

    public KnownHosts(DoorSettings settings) {
        publicAddress = settings.publicAddress();
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
        return THIS_MACHINE.stream()
                        .anyMatch(own -> isAt(host, own, address.scheme(), address.localPort()))
                || publicAddress
                        .filter(known -> isAt(host, known.host(), known.scheme(), known.port()))
                        .isPresent();
    }

    private boolean knowsOrigin(String written, Knock.Address address) {
        int end = written.indexOf("://");
        if (end < 0) {
            return false;
        }
        String scheme = written.substring(0, end);
        String host = written.substring(end + 3).toLowerCase(Locale.ROOT);
        boolean own =
                scheme.equals(address.scheme())
                        && THIS_MACHINE.stream()
                                .anyMatch(name -> isAt(host, name, scheme, address.localPort()));
        return own
                || publicAddress
                        .filter(known -> known.scheme().equals(scheme))
                        .filter(known -> isAt(host, known.host(), scheme, known.port()))
                        .isPresent();
    }

    /** The port may be left out where it is the scheme's own (RFC 6454 section 6.2). */
    private static boolean isAt(String written, String host, String scheme, int port) {
        return written.equals(host + ":" + port)
                || port == PublicAddress.defaultPort(scheme) && written.equals(host);
    }
}

package chat.beseda.connection.door;

import chat.beseda.account.Credentials.Known;
import io.github.bucket4j.TimeMeter;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Decides who may come in, in the order that the contract fixes: Host and Origin, rate, draining,
 * identity, then the handshake itself. A refusal early in the order says nothing about what comes
 * later. Thread-safe: it holds no state but the measures it is given.
 */
public final class DoorGuard {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final DoorSettings settings;
    private final KnownHosts hosts;
    private final HandshakeRate rate;
    private final BooleanSupplier draining;
    private final Visitors visitors;
    private final Seats seats;

    /**
     * Posts a guard.
     *
     * @param limits how often anybody may knock
     * @param seats who sits inside; the guard looks at it and takes nothing
     * @param draining whether newcomers are to be sent away because the server is about to stop
     */
    public DoorGuard(
            DoorSettings settings,
            KnownHosts hosts,
            LimitSettings limits,
            Visitors visitors,
            Seats seats,
            BooleanSupplier draining) {
        this.settings = settings;
        this.hosts = hosts;
        this.rate = new HandshakeRate(limits, TimeMeter.SYSTEM_NANOTIME);
        this.draining = draining;
        this.visitors = visitors;
        this.seats = seats;
    }

    /** The judgement on one request. It counts as a knock, whatever comes of it. */
    public Decision judge(Knock knock) {
        String place = knock.address().place();
        Optional<Decision.Refused> refused =
                hosts.refuseHost(knock)
                        .or(() -> hosts.refuseOrigin(knock))
                        .or(() -> refuseMissingOrigin(knock))
                        .or(() -> rate.refuse(place))
                        .or(this::refuseWhileDraining);
        if (refused.isPresent()) {
            return refused.get();
        }
        return switch (visitors.identify(knock)) {
            case Decision.Refused unknown -> unknown;
            case Visitors.Recognised recognised -> judge(knock, recognised.known(), place);
        };
    }

    private Decision judge(Knock knock, Known known, String place) {
        Optional<Decision.Refused> refused =
                seats.refuse(known.person(), place).or(() -> Handshake.refuse(knock));
        if (refused.isPresent()) {
            return refused.get();
        }
        return new Decision.Admitted(
                known,
                Handshake.subProtocol(knock).orElseThrow(),
                place,
                QueryParameters.parse(knock.query().orElse(""))
                        .map(QueryParameters::values)
                        .orElse(Map.of()));
    }

    /**
     * Browsers name the origin of every WebSocket, so who leaves it out is a program, which has no
     * cookie jar that a page could abuse. A plain GET names none and opens nothing.
     */
    private Optional<Decision.Refused> refuseMissingOrigin(Knock knock) {
        boolean harmless =
                !knock.header("origin").isEmpty()
                        || !knock.wantsUpgrade()
                        || knock.bearer().isPresent()
                        || settings.access() == DoorSettings.Access.OPEN;
        return harmless
                ? Optional.empty()
                : Optional.of(Decision.Refused.because(Reason.MISSING_ORIGIN));
    }

    private Optional<Decision.Refused> refuseWhileDraining() {
        return draining.getAsBoolean()
                ? Optional.of(
                        Decision.Refused.withHeader(
                                Reason.DRAINING, "Retry-After", RETRY_AFTER_SECONDS))
                : Optional.empty();
    }
}

package chat.beseda.connection.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many may come in, and how fast frames may follow. Immutable.
 *
 * <p>Behind a reverse proxy all people share its address, so the limits by address have to be
 * raised there.
 *
 * @param enabled false lifts all rates and counts, for benchmarks
 * @param handshakesPerSecond knocks an address may make each second; one that knocks too much hears
 *     429
 * @param handshakesBurst knocks an address may make at once
 * @param connectionsPerPersonMax open connections of one person
 * @param guestConnectionsPerAddressMax open connections of all guests at one address
 * @param framesPerSecond data frames on a connection each second, fragments included
 * @param framesBurst data frames at once; no fewer than requests, of which a frame is the envelope
 * @param controlFramesPerSecond pings, pongs and closes on a connection each second
 * @param controlFramesBurst control frames at once
 */
@ConfigurationProperties("beseda.limits")
public record LimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("20") int handshakesPerSecond,
        @DefaultValue("200") int handshakesBurst,
        @DefaultValue("20") int connectionsPerPersonMax,
        @DefaultValue("200") int guestConnectionsPerAddressMax,
        @DefaultValue("500") int framesPerSecond,
        @DefaultValue("2000") int framesBurst,
        @DefaultValue("20") int controlFramesPerSecond,
        @DefaultValue("100") int controlFramesBurst) {

    public LimitSettings {
        checkPositive("handshakes-per-second", handshakesPerSecond);
        checkPositive("handshakes-burst", handshakesBurst);
        checkPositive("connections-per-person-max", connectionsPerPersonMax);
        checkPositive("guest-connections-per-address-max", guestConnectionsPerAddressMax);
        checkPositive("frames-per-second", framesPerSecond);
        checkPositive("frames-burst", framesBurst);
        checkPositive("control-frames-per-second", controlFramesPerSecond);
        checkPositive("control-frames-burst", controlFramesBurst);
    }

    private static void checkPositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("beseda.limits." + name + " must be at least 1");
        }
    }
}

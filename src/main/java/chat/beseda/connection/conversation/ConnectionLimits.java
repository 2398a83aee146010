package chat.beseda.connection.conversation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often people and connections may ask. Immutable.
 *
 * @param enabled false lifts all rates and counts, for benchmarks
 * @param changesPerSecond changes a person may make each second, on all their connections
 * @param changesBurst changes a person may make at once
 * @param guestChangesPerSecond changes all guests without an account at one address may make each
 *     second: a new name is no new measure
 * @param guestChangesBurst changes they may make at once
 * @param requestsPerSecond requests of any kind on one connection each second
 * @param requestsBurst requests on one connection at once
 * @param refusalsBurst rate refusals on one connection before it is closed with 4008
 */
@ConfigurationProperties("beseda.limits")
public record ConnectionLimits(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("50") int changesPerSecond,
        @DefaultValue("1000") int changesBurst,
        @DefaultValue("100") int guestChangesPerSecond,
        @DefaultValue("2000") int guestChangesBurst,
        @DefaultValue("200") int requestsPerSecond,
        @DefaultValue("2000") int requestsBurst,
        @DefaultValue("200") int refusalsBurst) {}

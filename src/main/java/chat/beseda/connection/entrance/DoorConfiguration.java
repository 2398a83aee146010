package chat.beseda.connection.entrance;

import chat.beseda.account.Credentials;
import chat.beseda.account.Guests;
import chat.beseda.account.Ownership;
import chat.beseda.account.ServerAddress;
import chat.beseda.connection.door.DoorGuard;
import chat.beseda.connection.door.DoorSettings;
import chat.beseda.connection.door.KnownHosts;
import chat.beseda.connection.door.LimitSettings;
import chat.beseda.connection.door.Seats;
import chat.beseda.connection.door.Visitors;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Hangs the door in its frame. Holds no state. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DoorSettings.class, LimitSettings.class, WebServerSettings.class})
class DoorConfiguration {

    static final String CHAT = "/chat";

    @Bean
    Seats seats(LimitSettings limits) {
        return new Seats(limits);
    }

    @Bean
    KnownHosts knownHosts(ServerAddress server) {
        return new KnownHosts(server);
    }

    @Bean
    Visitors visitors(
            DoorSettings settings, ServerAddress server, Credentials credentials, Guests guests) {
        return new Visitors(settings, server, credentials, guests);
    }

    @Bean
    DoorGuard doorGuard(
            DoorSettings settings,
            KnownHosts hosts,
            LimitSettings limits,
            Visitors visitors,
            Seats seats,
            ApplicationAvailability availability) {
        return new DoorGuard(
                settings,
                hosts,
                limits,
                visitors,
                seats,
                () -> availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC);
    }

    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(
            DoorSettings settings, KnownHosts hosts, Ownership ownership) {
        FilterRegistrationBean<HostFilter> registration =
                new FilterRegistrationBean<>(
                        new HostFilter(new PageGuard(settings, hosts), new FirstVisit(ownership)));
        registration.addUrlPatterns("/*");
        // After the security headers, which belong on refusals too.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<DoorFilter> doorFilter(DoorGuard guard) {
        FilterRegistrationBean<DoorFilter> registration =
                new FilterRegistrationBean<>(new DoorFilter(guard));
        registration.addUrlPatterns(CHAT);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    WebServerLimits webServerLimits(
            DoorSettings door, WebServerSettings settings, Environment environment) {
        return new WebServerLimits(door, settings, environment);
    }
}

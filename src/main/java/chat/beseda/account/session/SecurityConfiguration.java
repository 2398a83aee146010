package chat.beseda.account.session;

import chat.beseda.account.Person.Role;
import chat.beseda.account.SafeCookies;
import chat.beseda.account.ServerAddress;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.token.PersonalTokens;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Hangs Spring Session and Spring Security before the pages, behind the guard of Host and Origin.
 * Holds no state.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
class SecurityConfiguration {

    static final String METRICS = "/actuator/prometheus";

    static final String ADMIN = "/admin";

    /** They have no password, no face, and no programs that speak for them. */
    private static final String[] NOT_FOR_GUESTS = {
        "/settings/tokens/**",
        "/settings/name",
        "/settings/photo/**",
        "/settings/status",
        "/settings/password",
        "/settings/leave"
    };

    private static final String CHAT = "/chat";
    private static final int BEHIND_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 50;
    private static final int BEFORE_THE_PAGES = -100;

    @Bean
    SafeCookies safeCookies(ServerAddress address) {
        return new SafeCookies(address);
    }

    @Bean
    FormTokens formTokens(SafeCookies cookies) {
        return new FormTokens(cookies);
    }

    @Bean
    SignedIn signedIn(SafeCookies cookies, CsrfTokenRepository formTokens) {
        return new SignedIn(cookies, formTokens);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
            KeptSessions<?> sessions, SafeCookies cookies) {
        CookieHttpSessionIdResolver byCookie = new CookieHttpSessionIdResolver();
        byCookie.setCookieSerializer(new SessionCookie(cookies));
        SessionRepositoryFilter<?> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(byCookie);
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration =
                new FilterRegistrationBean<>(filter);
        registration.setOrder(BEHIND_THE_DOOR);
        return registration;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        DelegatingFilterProxyRegistrationBean registration =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(BEFORE_THE_PAGES);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            AccountStore accounts,
            PersonalTokens tokens,
            SignedIn visits,
            CsrfTokenRepository formTokens) {
        // The door has a guard of its own, and a handshake changes nothing.
        http.securityMatcher(request -> !request.getServletPath().equals(CHAT));
        http.securityContext(
                context -> context.securityContextRepository(new PersonContexts(accounts, tokens)));
        http.csrf(forms -> forms.csrfTokenRepository(formTokens));
        http.addFilterBefore(new UploadGuard(visits), CsrfFilter.class);
        http.sessionManagement(
                sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER));
        http.authorizeHttpRequests(
                pages ->
                        pages.requestMatchers(ADMIN, ADMIN + "/**")
                                .hasAnyRole(Role.OWNER.name(), Role.ADMIN.name())
                                .requestMatchers(NOT_FOR_GUESTS)
                                .hasAnyRole(
                                        Role.OWNER.name(), Role.ADMIN.name(), Role.MEMBER.name())
                                .requestMatchers(METRICS)
                                .hasRole(Role.OWNER.name())
                                .requestMatchers("/settings", "/settings/**")
                                .authenticated()
                                .anyRequest()
                                .permitAll());
        http.exceptionHandling(
                refusals ->
                        refusals.authenticationEntryPoint(new Strangers())
                                .accessDeniedHandler(new Strangers()));
        // Our own pages do this, or nobody does.
        http.headers(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        return http.build();
    }
}

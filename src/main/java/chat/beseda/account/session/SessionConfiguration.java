package chat.beseda.account.session;

import chat.beseda.account.credential.EndedCredentials;
import chat.beseda.account.keeping.Secrets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.FlushMode;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Puts the sessions together. Holds no state. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Duration KEPT = Duration.ofDays(30);

    /** 192 bits, more than the 128 that OWASP's ASVS asks for (7.2.3) and a UUID has not. */
    private static final int ID_BYTES = 24;

    @Bean
    JdbcIndexedSessionRepository springSessions(SessionStore store) {
        JdbcIndexedSessionRepository sessions =
                new JdbcIndexedSessionRepository(store.operations(), store);
        sessions.setDefaultMaxInactiveInterval(KEPT);
        sessions.setSessionIdGenerator(() -> Secrets.characters(ID_BYTES));
        // So that what cannot be written is known while the page can still say so.
        sessions.setFlushMode(FlushMode.IMMEDIATE);
        // It would write outside the writer; see SessionCleaning.
        sessions.setCleanupCron(Scheduled.CRON_DISABLED);
        return sessions;
    }

    @Bean
    KeptSessions<?> sessions(
            FindByIndexNameSessionRepository<? extends Session> springSessions,
            EndedCredentials ended,
            Clock clock) {
        return kept(springSessions, ended, clock);
    }

    private static <S extends Session> KeptSessions<S> kept(
            FindByIndexNameSessionRepository<S> sessions, EndedCredentials ended, Clock clock) {
        return new KeptSessions<>(sessions, ended, clock);
    }
}

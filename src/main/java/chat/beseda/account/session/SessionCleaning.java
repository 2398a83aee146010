package chat.beseda.account.session;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Forgets, once an hour, the sessions that nobody used for too long. Owns one thread. */
@Component
final class SessionCleaning implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SessionCleaning.class);
    private static final long EVERY_MINUTES = 60;

    private final JdbcIndexedSessionRepository sessions;
    private final SessionStore store;
    private volatile boolean running;
    private ScheduledExecutorService thread = Executors.newScheduledThreadPool(0);

    SessionCleaning(JdbcIndexedSessionRepository sessions, SessionStore store) {
        this.sessions = sessions;
        this.store = store;
    }

    void clean() {
        store.writing(sessions::cleanUpExpiredSessions);
    }

    private void cleanAndGoOn() {
        try {
            clean();
        } catch (RuntimeException failure) {
            log.warn("Old sessions could not be forgotten: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("sessions").daemon().factory());
        thread.scheduleWithFixedDelay(
                this::cleanAndGoOn, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

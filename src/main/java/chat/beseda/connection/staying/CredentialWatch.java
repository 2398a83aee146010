package chat.beseda.connection.staying;

import chat.beseda.account.Credential;
import chat.beseda.account.CredentialListener;
import chat.beseda.account.Credentials;
import chat.beseda.connection.Connections;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks again and again whether those who are connected still may be. It keeps their sessions alive,
 * because an open page is in use, and it finds what was ended elsewhere, such as by another process
 * on the same database. Owns one thread.
 */
@Component
final class CredentialWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CredentialWatch.class);

    private final Connections connections;
    private final Credentials credentials;
    private final StayingSettings settings;
    private volatile boolean running;
    private ScheduledExecutorService thread = Executors.newScheduledThreadPool(0);

    CredentialWatch(Connections connections, Credentials credentials, StayingSettings settings) {
        this.connections = connections;
        this.credentials = credentials;
        this.settings = settings;
    }

    private void look() {
        look(connections.credentials(), credentials, connections);
    }

    /** One look at everybody. */
    static void look(Set<Credential> present, Credentials credentials, CredentialListener told) {
        for (Credential credential : present) {
            try {
                if (!credentials.holds(credential)) {
                    told.ended(credential);
                }
            } catch (RuntimeException failure) {
                // Not knowing is no reason to send somebody away.
                log.warn("Could not look after a credential: {}", failure.toString());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("credentials").daemon().factory());
        int every = settings.credentialsEverySeconds();
        thread.scheduleWithFixedDelay(this::look, every, every, TimeUnit.SECONDS);
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

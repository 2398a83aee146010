package chat.beseda.account.session;

import chat.beseda.protocol.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.Session;

/**
 * A session whose last access is true to the hour, so that not every page is a write. For one
 * request.
 */
final class HourlySession<S extends Session> implements Session {

    private static final Duration TOLD_AT_MOST_EVERY = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(HourlySession.class);

    private final S session;
    private boolean touchLost;

    HourlySession(S session) {
        this.session = session;
    }

    S session() {
        return session;
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (Duration.between(session.getLastAccessedTime(), now).compareTo(TOLD_AT_MOST_EVERY)
                >= 0) {
            try {
                session.setLastAccessedTime(now);
            } catch (Refusal failed) {
                // No reason to show nobody anything; the next hour brings another chance.
                touchLost = true;
                log.warn("A visit could not be noted: {}", failed.getMessage());
            }
        }
    }

    /** Whether all that was to be written was the access, and could not be. */
    boolean isTouchLost() {
        return touchLost;
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}

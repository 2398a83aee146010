package chat.beseda.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.protocol.ErrorCode;
import chat.beseda.protocol.Refusal;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A visit is noted where it can be, and what cannot be written keeps nobody from reading. */
class HourlySessionTests {

    private final Instant now = Instant.now();

    @Test
    void aVisitThatCannotBeNotedIsAVisitAllTheSame() {
        HourlySession<Session> session = new HourlySession<>(onAFullDisk(new MapSession()));

        session.setLastAccessedTime(now.plus(Duration.ofHours(2)));

        assertThat(session.isTouchLost()).isTrue();
    }

    @Test
    void anHourIsOneVisit() {
        MapSession kept = new MapSession();
        kept.setLastAccessedTime(now);
        HourlySession<MapSession> session = new HourlySession<>(kept);

        session.setLastAccessedTime(now.plus(Duration.ofMinutes(59)));
        assertThat(session.getLastAccessedTime()).isEqualTo(now);

        session.setLastAccessedTime(now.plus(Duration.ofMinutes(61)));
        assertThat(session.getLastAccessedTime()).isEqualTo(now.plus(Duration.ofMinutes(61)));
        assertThat(session.isTouchLost()).isFalse();
    }

    /** Spring's own session, but whoever notes a visit hears that this is not possible. */
    private static Session onAFullDisk(Session kept) {
        return (Session)
                Proxy.newProxyInstance(
                        Session.class.getClassLoader(),
                        new Class<?>[] {Session.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("setLastAccessedTime")) {
                                throw new Refusal(ErrorCode.STORAGE_FULL, "The disk is full.");
                            }
                            return method.invoke(kept, arguments);
                        });
    }
}

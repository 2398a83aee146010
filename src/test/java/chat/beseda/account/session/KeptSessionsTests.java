package chat.beseda.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.beseda.account.Credential;
import chat.beseda.account.credential.EndedCredentials;
import chat.beseda.database.StoreContract;
import chat.beseda.database.TestClock;
import chat.beseda.database.TestStore;
import chat.beseda.protocol.PersonId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.session.Session;

/** Sessions in the database, written by the one writer, rolling, and told of when they end. */
class KeptSessionsTests extends StoreContract {

    private static final PersonId MARY = new PersonId("pMary");
    private static final PersonId PEDRO = new PersonId("pPedro");

    @TempDir Path directory;

    private final TestClock clock = new TestClock(System.currentTimeMillis());
    private TestStore store;
    private KeptSessions<?> sessions;

    @Override
    protected Map<String, String> database() {
        return Map.of("beseda.data-dir", directory.toString());
    }

    @BeforeEach
    void open() {
        store = store().at(clock).open();
        sessions = store.part(KeptSessions.class);
    }

    @Test
    void aSessionIsFoundAgainAlsoAfterARestart() {
        String id = begin(sessions, MARY);

        closeStores();
        sessions = store().open().part(KeptSessions.class);

        assertThat(sessions.find(id)).map(Sessions.Opened::person).contains(MARY);
        assertThat(sessions.use(id)).isPresent();
    }

    @Test
    void idsAreLongAndWhatLooksOtherwiseIsNotLookedFor() {
        assertThat(begin(sessions, MARY))
                .matches("[A-Za-z0-9_-]{32}")
                .isNotEqualTo(begin(sessions, MARY));
        for (String wrong : new String[] {"", "x", "' OR 1=1 --", "x".repeat(32), "é".repeat(32)}) {
            assertThat(sessions.find(wrong)).isEmpty();
            assertThat(sessions.use(wrong)).isEmpty();
        }
    }

    @Test
    void useIsWrittenAtMostHourly() {
        String id = begin(sessions, MARY);
        long begun = lastAccess(id);

        clock.forward(TimeUnit.MINUTES.toMillis(59));
        assertThat(sessions.use(id)).isPresent();
        assertThat(lastAccess(id)).isEqualTo(begun);

        clock.forward(TimeUnit.MINUTES.toMillis(2));
        assertThat(sessions.use(id)).isPresent();
        assertThat(lastAccess(id)).isGreaterThan(begun);
    }

    @Test
    void whoDoesNotComeForThirtyDaysIsForgotten() {
        String forgotten = begin(sessions, MARY);
        String remembered = begin(sessions, MARY);
        backdate(forgotten, Duration.ofDays(31));
        backdate(remembered, Duration.ofDays(29));

        assertThat(sessions.find(forgotten)).isEmpty();
        assertThat(sessions.find(remembered)).map(Sessions.Opened::person).contains(MARY);
        assertThat(count()).as("it was taken away when it was found").isEqualTo(1);
    }

    @Test
    void theCleaningTakesOnlyWhatExpired() {
        backdate(begin(sessions, MARY), Duration.ofDays(31));
        String kept = begin(sessions, PEDRO);

        store.part(SessionCleaning.class).clean();

        assertThat(count()).isEqualTo(1);
        assertThat(store.number("SELECT count(*) FROM spring_session_attributes")).isEqualTo(2);
        assertThat(sessions.find(kept)).map(Sessions.Opened::person).contains(PEDRO);
    }

    @Test
    void endingAllOfAPersonEndsNobodyElses() {
        String one = begin(sessions, MARY);
        String two = begin(sessions, MARY);
        String pedros = begin(sessions, PEDRO);

        sessions.endAll(MARY);

        EndedCredentials ended = store.part(EndedCredentials.class);
        for (String id : new String[] {one, two}) {
            assertThat(sessions.find(id)).isEmpty();
            assertThat(ended.has(new Credential.Session(id))).isTrue();
        }
        assertThat(sessions.find(pedros)).map(Sessions.Opened::person).contains(PEDRO);
        assertThat(ended.has(new Credential.Session(pedros))).isFalse();
    }

    @Test
    void aSessionThatEndedMeanwhileDoesNotComeBack() {
        String id = begin(sessions, MARY);
        endWhileInUse(sessions, id);

        assertThat(sessions.find(id)).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void noIdIsEverPrinted() {
        String id = begin(sessions, MARY);

        assertThat(new Credential.Session(id).toString()).doesNotContain(id);
    }

    private static <S extends Session> String begin(KeptSessions<S> sessions, PersonId person) {
        HourlySession<S> session = sessions.createSession();
        session.setAttribute(KeptSessions.SEAL, "seal");
        session.setAttribute(KeptSessions.PERSON, person.value());
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void endWhileInUse(KeptSessions<S> sessions, String id) {
        HourlySession<S> inUse = Objects.requireNonNull(sessions.findById(id));
        sessions.deleteById(id);
        inUse.session().setLastAccessedTime(Instant.now());
        sessions.save(inUse);
    }

    private void backdate(String id, Duration age) {
        backdate(sessions, id, age);
    }

    private static <S extends Session> void backdate(
            KeptSessions<S> sessions, String id, Duration age) {
        HourlySession<S> session = Objects.requireNonNull(sessions.findById(id));
        session.session().setLastAccessedTime(Instant.now().minus(age));
        sessions.save(session);
    }

    private long lastAccess(String id) {
        return store.number(
                "SELECT last_access_time FROM spring_session WHERE session_id = '" + id + "'");
    }

    private long count() {
        return store.number("SELECT count(*) FROM spring_session");
    }
}

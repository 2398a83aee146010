package chat.beseda.account.session;

import chat.beseda.account.Credential;
import chat.beseda.account.credential.EndedCredentials;
import chat.beseda.protocol.PersonId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Spring Session's sessions, touched at most once an hour, whose end is told. What they hold is a
 * person's id and nothing else: name and role are read anew each time. Thread-safe.
 */
final class KeptSessions<S extends Session>
        implements SessionRepository<HourlySession<S>>, Sessions {

    /** The name under which Spring Session finds all sessions of one person. */
    static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    /** The name under which a session holds what it was sealed with. */
    static final String SEAL = "seal";

    /** The name under which a session holds by what browser it is used. */
    static final String DEVICE = "device";

    /** What our own ids look like; others are not looked for. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final FindByIndexNameSessionRepository<S> sessions;
    private final EndedCredentials ended;
    private final Clock clock;

    KeptSessions(
            FindByIndexNameSessionRepository<S> sessions, EndedCredentials ended, Clock clock) {
        this.sessions = sessions;
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public HourlySession<S> createSession() {
        return new HourlySession<>(sessions.createSession());
    }

    @Override
    public void save(HourlySession<S> session) {
        if (!session.isTouchLost()) {
            sessions.save(session.session());
        }
    }

    @Override
    public @Nullable HourlySession<S> findById(String id) {
        S found = ID.matcher(id).matches() ? sessions.findById(id) : null;
        return found == null ? null : new HourlySession<>(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
        ended.tell(new Credential.Session(id));
    }

    @Override
    public Optional<Opened> find(String id) {
        HourlySession<S> found = findById(id);
        return found == null ? Optional.empty() : opened(found);
    }

    @Override
    public Optional<Opened> use(String id) {
        HourlySession<S> found = findById(id);
        if (found == null) {
            return Optional.empty();
        }
        found.setLastAccessedTime(clock.instant());
        save(found);
        return opened(found);
    }

    private Optional<Opened> opened(HourlySession<S> session) {
        String person = session.getAttribute(PERSON);
        String seal = session.getAttribute(SEAL);
        return person == null || seal == null
                ? Optional.empty()
                : Optional.of(new Opened(new PersonId(person), seal));
    }

    @Override
    public List<Visit> of(PersonId person) {
        return sessions.findByPrincipalName(person.value()).values().stream()
                .filter(session -> !session.isExpired())
                .map(KeptSessions::visit)
                .sorted(Comparator.comparingLong(Visit::usedAt).reversed())
                .toList();
    }

    private static Visit visit(Session session) {
        String device = session.getAttribute(DEVICE);
        return new Visit(
                session.getId(),
                device == null ? Device.UNKNOWN : device,
                session.getCreationTime().toEpochMilli(),
                session.getLastAccessedTime().toEpochMilli());
    }

    @Override
    public void end(Visit visit) {
        deleteById(visit.id());
    }

    @Override
    public void endAll(PersonId person) {
        List.copyOf(sessions.findByPrincipalName(person.value()).keySet())
                .forEach(this::deleteById);
    }
}

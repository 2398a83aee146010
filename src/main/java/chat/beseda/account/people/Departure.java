package chat.beseda.account.people;

import chat.beseda.account.Credential;
import chat.beseda.account.credential.EndedCredentials;
import chat.beseda.account.session.Sessions;
import chat.beseda.account.token.PersonalTokens;
import chat.beseda.protocol.PersonId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows people the door, and everything that they opened with it. Thread-safe. */
@Component
public final class Departure {

    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final EndedCredentials ended;

    Departure(Sessions sessions, PersonalTokens tokens, EndedCredentials ended) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.ended = ended;
    }

    /** Signs them out everywhere; their programs go on. */
    public void signOut(PersonId person) {
        sessions.endAll(person);
    }

    /** Signs them out everywhere, and ends their programs. */
    public void end(PersonId person) {
        sessions.endAll(person);
        tokens.revokeAll(person);
    }

    /** The same, and says that they need not come back. */
    void ban(PersonId person) {
        credentials(person).forEach(ended::tellBanned);
        end(person);
    }

    /** They go on as what they are now: another name, another role. */
    public void introduceAnew(PersonId person) {
        credentials(person).forEach(ended::tellChanged);
    }

    private Stream<Credential> credentials(PersonId person) {
        return Stream.concat(
                sessions.of(person).stream().map(visit -> new Credential.Session(visit.id())),
                tokens.of(person).stream().map(token -> new Credential.Token(token.id())));
    }
}

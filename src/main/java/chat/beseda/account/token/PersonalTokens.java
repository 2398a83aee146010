package chat.beseda.account.token;

import chat.beseda.account.Credential;
import chat.beseda.account.credential.EndedCredentials;
import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Problem;
import chat.beseda.account.keeping.AccountWriter;
import chat.beseda.account.keeping.Secrets;
import chat.beseda.account.name.Label;
import chat.beseda.protocol.PersonId;
import chat.beseda.protocol.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** With a token a program speaks as the person who made it, until they revoke it. Thread-safe. */
@Component
public final class PersonalTokens {

    static final int TOKENS_MAX = 50;

    private static final Logger log = LoggerFactory.getLogger(PersonalTokens.class);

    /** Found by who searches published code for secrets. */
    private static final String PREFIX = "beseda_";

    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final long TOLD_AT_MOST_EVERY_MS = TimeUnit.HOURS.toMillis(1);

    private final TokenStore store;
    private final AccountWriter writer;
    private final EndedCredentials ended;
    private final Clock clock;

    PersonalTokens(TokenStore store, AccountWriter writer, EndedCredentials ended, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.ended = ended;
        this.clock = clock;
    }

    /**
     * Makes a token and returns it, which is the only time that anybody sees it.
     *
     * @throws Declined if the label says nothing, or the person has as many tokens as one may have
     */
    public String make(PersonId person, String label) {
        String cleaned = Label.cleaned(label);
        if (cleaned.isEmpty()) {
            throw new Declined(Problem.LABEL_EMPTY);
        }
        String token = PREFIX + Secrets.characters(SECRET_BYTES);
        PersonalToken made =
                new PersonalToken(
                        "t" + Secrets.word(),
                        person,
                        cleaned,
                        clock.millis(),
                        OptionalLong.empty());
        boolean added =
                writer.write(
                        transaction -> {
                            if (store.count(transaction, person) >= TOKENS_MAX) {
                                return false;
                            }
                            store.add(transaction, made, Secrets.digest(token));
                            return true;
                        });
        if (!added) {
            throw new Declined(Problem.TOO_MANY_TOKENS);
        }
        return token;
    }

    public List<PersonalToken> of(PersonId person) {
        return store.of(person);
    }

    /** The token, if there is such a one; counts as its use. */
    public Optional<PersonalToken> find(String token) {
        if (!FORM.matcher(token).matches()) {
            return Optional.empty();
        }
        Optional<PersonalToken> found = store.withHash(Secrets.digest(token));
        found.ifPresent(this::used);
        return found;
    }

    /** Counts as its use; false if it was revoked. */
    public boolean use(String id) {
        Optional<PersonalToken> found = store.withId(id);
        found.ifPresent(this::used);
        return found.isPresent();
    }

    /** Ends a token of this person, and tells; does nothing where there is none. */
    public void revoke(PersonId person, String id) {
        if (writer.write(transaction -> store.remove(transaction, person, id))) {
            ended.tell(new Credential.Token(id));
        }
    }

    public void revokeAll(PersonId person) {
        store.of(person).forEach(token -> revoke(person, token.id()));
    }

    private void used(PersonalToken token) {
        long now = clock.millis();
        if (token.lastUsedAt().isEmpty()
                || now - token.lastUsedAt().getAsLong() >= TOLD_AT_MOST_EVERY_MS) {
            try {
                writer.write(
                        transaction -> {
                            store.used(transaction, token.id(), now);
                            return true;
                        });
            } catch (Refusal failed) {
                // It is good all the same; the next use brings another chance.
                log.warn("The use of a token could not be noted: {}", failed.getMessage());
            }
        }
    }
}

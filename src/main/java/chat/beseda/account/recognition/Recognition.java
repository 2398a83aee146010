package chat.beseda.account.recognition;

import chat.beseda.account.Credential;
import chat.beseda.account.Credentials;
import chat.beseda.account.Person;
import chat.beseda.account.credential.EndedCredentials;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.session.Sessions;
import chat.beseda.account.token.PersonalTokens;
import chat.beseda.protocol.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Recognises people by their session or token. Thread-safe. */
@Component
final class Recognition implements Credentials {

    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final AccountStore accounts;
    private final EndedCredentials ended;

    Recognition(
            Sessions sessions,
            PersonalTokens tokens,
            AccountStore accounts,
            EndedCredentials ended) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.ended = ended;
    }

    @Override
    public Optional<Known> bySession(String id) {
        return sessions.find(id)
                .flatMap(this::account)
                .map(account -> new Known(account.person(), new Credential.Session(id)));
    }

    @Override
    public Optional<Known> byToken(String token) {
        return tokens.find(token)
                .flatMap(
                        found ->
                                person(found.account())
                                        .map(
                                                person ->
                                                        new Known(
                                                                person,
                                                                new Credential.Token(found.id()))));
    }

    @Override
    public boolean holds(Credential credential) {
        return switch (credential) {
            case Credential.Session session ->
                    sessions.use(session.id()).flatMap(this::account).isPresent();
            case Credential.Token token -> tokens.use(token.id());
            case Credential.Guest _ -> true;
        };
    }

    @Override
    public boolean endedLately(Credential credential) {
        return ended.has(credential);
    }

    /** Empty also when the password was changed since. */
    private Optional<Account> account(Sessions.Opened opened) {
        return accounts.withId(opened.person())
                .filter(account -> account.seal().equals(opened.seal()));
    }

    private Optional<Person> person(PersonId id) {
        return accounts.withId(id).map(Account::person);
    }
}

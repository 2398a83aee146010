package chat.beseda.account.session;

import chat.beseda.account.Person;
import chat.beseda.account.member.Account;
import chat.beseda.account.member.AccountStore;
import chat.beseda.account.token.PersonalTokens;
import chat.beseda.protocol.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Tells Spring Security who asks. The session holds only the person's id, so that a new role or
 * name counts at once, and a new version of the program can read what an older one wrote.
 * Thread-safe.
 */
final class PersonContexts implements SecurityContextRepository {

    private static final String BEARER = "Bearer ";

    private final AccountStore accounts;
    private final PersonalTokens tokens;

    PersonContexts(AccountStore accounts, PersonalTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"}) // The interface still asks for it.
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return person(holder.getRequest())
                .map(PersonContexts::contextOf)
                .orElseGet(SecurityContextImpl::new);
    }

    /** Somebody signs in by {@link SignedIn}, not here. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return person(request).isPresent();
    }

    private Optional<Person> person(HttpServletRequest request) {
        return (request.getServletPath().equals(SecurityConfiguration.METRICS)
                        ? byToken(request)
                        : bySession(request))
                .map(Account::person);
    }

    /** For programs; nothing that a browser sends along by itself. */
    private Optional<Account> byToken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> tokens.find(header.substring(BEARER.length())))
                .flatMap(token -> accounts.withId(token.account()));
    }

    private Optional<Account> bySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KeptSessions.PERSON) instanceof String id
                ? accounts.withId(new PersonId(id))
                        .filter(
                                account ->
                                        account.seal()
                                                .equals(session.getAttribute(KeptSessions.SEAL)))
                : Optional.empty();
    }

    private static SecurityContext contextOf(Person person) {
        var role = new SimpleGrantedAuthority("ROLE_" + person.role().name());
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of(role)));
    }
}

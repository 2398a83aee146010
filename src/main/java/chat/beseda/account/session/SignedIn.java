package chat.beseda.account.session;

import chat.beseda.account.Person;
import chat.beseda.account.SafeCookies;
import chat.beseda.account.Visits;
import chat.beseda.account.member.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Begins and ends the visits of signed-in people. Thread-safe. */
public final class SignedIn implements Visits {

    private final SafeCookies cookies;
    private final CsrfTokenRepository formTokens;

    SignedIn(SafeCookies cookies, CsrfTokenRepository formTokens) {
        this.cookies = cookies;
        this.formTokens = formTokens;
    }

    @Override
    public Optional<Person> person(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    @Override
    public String formToken(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    @Override
    public void forgetEnded(HttpServletRequest request, HttpServletResponse response) {
        if (person(request).isEmpty() && cookies.read(request, COOKIE).isPresent()) {
            cookies.forget(request, response, COOKIE);
        }
    }

    /**
     * From now on the browser is this person's, until their password changes. Whatever session it
     * had before ends, so that nobody who knew its id is signed in with it; forms that lie open
     * have to be fetched again.
     */
    public void begin(HttpServletRequest request, HttpServletResponse response, Account account) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(KeptSessions.SEAL, account.seal());
        session.setAttribute(
                KeptSessions.DEVICE,
                Device.of(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))));
        session.setAttribute(KeptSessions.PERSON, account.person().id().value());
        formTokens.saveToken(null, request, response);
    }

    /** Whether it is the browser that asks. */
    public boolean isThis(HttpServletRequest request, Sessions.Visit visit) {
        HttpSession session = request.getSession(false);
        return session != null && session.getId().equals(visit.id());
    }

    /**
     * Goes on under a new password: what this browser was let in by does not fit any more, nor what
     * others hold.
     */
    public void goOn(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(KeptSessions.SEAL, account.seal());
        }
    }

    /** Ends the browser's session, if it has one, and with it everything that it opened. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}

package chat.beseda.account.settings;

import chat.beseda.account.member.Account;
import chat.beseda.account.reset.NewPasswords;
import chat.beseda.account.session.Sessions;
import chat.beseda.account.session.SignedIn;
import chat.beseda.protocol.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * A new password for somebody who is signed in: this browser goes on, all others are out.
 * Immutable.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
final class PasswordChange {

    private final NewPasswords passwords;
    private final Sessions sessions;
    private final SignedIn visits;

    PasswordChange(NewPasswords passwords, Sessions sessions, SignedIn visits) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.visits = visits;
    }

    /** Throws {@code Declined} if the new one will not do. */
    void change(HttpServletRequest request, PersonId person, String password) {
        Account account = passwords.change(person, password);
        visits.goOn(request, account);
        sessions.of(person).stream()
                .filter(visit -> !visits.isThis(request, visit))
                .forEach(sessions::end);
    }
}

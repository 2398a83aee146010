package chat.beseda.account.page;

import chat.beseda.account.SafeCookies;
import chat.beseda.account.entry.SignIn;
import chat.beseda.account.member.Account;
import chat.beseda.account.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lets somebody in who proved who they are, and leads them to the chat. Immutable. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class Welcome {

    /**
     * The cookie that tells a browser which somebody signed in with; it opens nothing by itself.
     */
    public static final String DEVICE = "beseda-device";

    private final SignedIn visits;
    private final SignIn signIn;
    private final SafeCookies cookies;

    Welcome(SignedIn visits, SignIn signIn, SafeCookies cookies) {
        this.visits = visits;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    ModelAndView in(HttpServletRequest request, HttpServletResponse response, Account account) {
        return in(request, response, account, "/");
    }

    /** Lets them in at a place of the chat, which stands behind the {@code #}. */
    ModelAndView in(
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            String place) {
        visits.begin(request, response, account);
        cookies.keep(request, response, DEVICE, signIn.mark(account.person().id()));
        return Form.seeOther(place);
    }
}

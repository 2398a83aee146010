package chat.beseda.account.page;

import chat.beseda.account.Person;
import chat.beseda.account.PublicAddress;
import chat.beseda.account.SafeCookies;
import chat.beseda.account.ServerAddress;
import chat.beseda.account.invitation.Invitations;
import chat.beseda.account.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the owner makes links for others to come in by. Immutable. */
@AccountPage
final class InvitationsPage {

    private final SettingsForm settings;
    private final SignedIn visits;
    private final Invitations invitations;
    private final ServerAddress server;
    private final SafeCookies cookies;

    InvitationsPage(
            SettingsForm settings,
            SignedIn visits,
            Invitations invitations,
            ServerAddress server,
            SafeCookies cookies) {
        this.settings = settings;
        this.visits = visits;
        this.invitations = invitations;
        this.server = server;
        this.cookies = cookies;
    }

    /** The link stands on this one page and nowhere else, so there is no leading on. */
    @PostMapping("/settings/invitations")
    ModelAndView invite(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam(defaultValue = "1") int uses) {
        Person owner = visits.person(request).orElseThrow();
        return settings.of(owner, language)
                .answer(response, () -> invited(request, owner, language, uses));
    }

    private ModelAndView invited(
            HttpServletRequest request, Person owner, Locale language, int uses) {
        String code = invitations.make(Math.clamp(uses, 1, Invitations.USES_MAX));
        return settings.of(owner, language)
                .page()
                .addObject("invitation", address(request) + "/join/" + code)
                .addObject("onlyHere", server.publicAddress().isEmpty());
    }

    @PostMapping("/settings/invitations/withdraw")
    ModelAndView withdraw() {
        invitations.withdrawAll();
        return Form.seeOther("/settings");
    }

    /** As others know it, or else as the owner does. */
    private String address(HttpServletRequest request) {
        String scheme = cookies.isEncrypted(request) ? "https://" : "http://";
        return server.publicAddress()
                .map(PublicAddress::toString)
                .orElseGet(() -> scheme + request.getHeader(HttpHeaders.HOST));
    }
}

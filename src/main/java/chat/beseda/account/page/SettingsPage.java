package chat.beseda.account.page;

import chat.beseda.account.Person;
import chat.beseda.account.session.Sessions;
import chat.beseda.account.session.SignedIn;
import chat.beseda.account.token.PersonalTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody with an account can see to themselves: their tokens and their visits. Immutable.
 */
@AccountPage
final class SettingsPage {

    private final SettingsForm settings;
    private final SignedIn visits;
    private final PersonalTokens tokens;
    private final Sessions sessions;

    SettingsPage(SettingsForm settings, SignedIn visits, PersonalTokens tokens, Sessions sessions) {
        this.settings = settings;
        this.visits = visits;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @GetMapping("/settings")
    ModelAndView show(HttpServletRequest request, Locale language) {
        return settings.of(person(request), language).page();
    }

    /** The new token stands on this one page and nowhere else, so there is no leading on. */
    @PostMapping("/settings/tokens")
    ModelAndView makeToken(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam(defaultValue = "") String label) {
        Person person = person(request);
        return settings.of(person, language)
                .answer(
                        response,
                        () -> {
                            String token = tokens.make(person.id(), label);
                            return settings.of(person, language)
                                    .page()
                                    .addObject("newToken", token);
                        });
    }

    @PostMapping("/settings/tokens/revoke")
    ModelAndView revokeToken(
            HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        tokens.revoke(person(request).id(), id);
        return Form.seeOther("/settings");
    }

    @PostMapping("/settings/sign-out-everywhere")
    ModelAndView leaveEverywhere(HttpServletRequest request) {
        Person person = person(request);
        visits.end(request);
        sessions.endAll(person.id());
        return Form.seeOther("/sign-in");
    }

    private Person person(HttpServletRequest request) {
        return visits.person(request).orElseThrow();
    }
}

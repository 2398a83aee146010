package chat.beseda.account.settings;

import chat.beseda.account.Person;
import chat.beseda.account.form.Outcome;
import chat.beseda.account.page.AccountPage;
import chat.beseda.account.page.Form;
import chat.beseda.account.settings.SettingsForm.Part;
import chat.beseda.account.token.PersonalTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The settings of somebody with an account, and their tokens. Immutable. */
@AccountPage
final class SettingsPage {

    private final SettingsForm settings;
    private final PersonalTokens tokens;

    SettingsPage(SettingsForm settings, PersonalTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    @GetMapping("/settings")
    ModelAndView show(
            HttpServletRequest request,
            Locale language,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String problem) {
        return settings.of(request, language, Part.NONE)
                .page()
                .addAllObjects(Outcome.told(done, problem));
    }

    /** The new token stands on this one page and nowhere else, so there is no leading on. */
    @PostMapping("/settings/tokens")
    ModelAndView makeToken(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam(defaultValue = "") String label) {
        Person person = settings.person(request);
        return settings.of(request, language, Part.TOKEN)
                .answer(
                        response,
                        () -> {
                            String token = tokens.make(person.id(), label);
                            return settings.of(request, language, Part.TOKEN)
                                    .page()
                                    .addObject("newToken", token);
                        });
    }

    @PostMapping("/settings/tokens/revoke")
    ModelAndView revokeToken(
            HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        Person person = settings.person(request);
        return Form.seeOther(
                Outcome.after(
                        "/settings", Outcome.TOKEN_REVOKED, () -> tokens.revoke(person.id(), id)));
    }
}

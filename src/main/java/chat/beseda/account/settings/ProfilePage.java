package chat.beseda.account.settings;

import chat.beseda.account.Person;
import chat.beseda.account.Place;
import chat.beseda.account.SafeCookies;
import chat.beseda.account.entry.SignIn;
import chat.beseda.account.member.Account;
import chat.beseda.account.page.AccountPage;
import chat.beseda.account.page.Form;
import chat.beseda.account.page.Remote;
import chat.beseda.account.page.Welcome;
import chat.beseda.account.people.People;
import chat.beseda.account.people.Renaming;
import chat.beseda.account.settings.SettingsForm.Part;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people change their name and password, or leave. Immutable. */
@AccountPage
final class ProfilePage {

    private final SettingsForm settings;
    private final Renaming renaming;
    private final PasswordChange passwords;
    private final People people;
    private final SignIn signIn;
    private final SafeCookies cookies;

    ProfilePage(
            SettingsForm settings,
            Renaming renaming,
            PasswordChange passwords,
            People people,
            SignIn signIn,
            SafeCookies cookies) {
        this.settings = settings;
        this.renaming = renaming;
        this.passwords = passwords;
        this.people = people;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @PostMapping("/settings/name")
    ModelAndView rename(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam(defaultValue = "") String name) {
        Person person = settings.person(request);
        return settings.of(request, language, Part.NAME)
                .answer(
                        response,
                        () -> {
                            renaming.rename(person.id(), name);
                            return Form.seeOther("/settings?done=renamed");
                        });
    }

    /** Whoever is at an open page still has to know the password, and guesses no faster. */
    @PostMapping("/settings/password")
    ModelAndView changePassword(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        return settings.of(request, language, Part.PASSWORD)
                .answer(
                        response,
                        () -> {
                            Account account = proved(request, current);
                            passwords.change(request, account.person().id(), password);
                            return Form.seeOther("/settings?done=password-changed");
                        });
    }

    @PostMapping("/settings/leave")
    ModelAndView leave(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @RequestParam(defaultValue = "") String current) {
        return settings.of(request, language, Part.LEAVING)
                .answer(
                        response,
                        () -> {
                            people.leave(proved(request, current).person().id());
                            return Form.seeOther("/sign-in");
                        });
    }

    private Account proved(HttpServletRequest request, String password) {
        return signIn.account(
                new SignIn.Attempt(
                        settings.person(request).name(),
                        password,
                        Place.of(Remote.addressOf(request)),
                        cookies.read(request, Welcome.DEVICE)));
    }
}

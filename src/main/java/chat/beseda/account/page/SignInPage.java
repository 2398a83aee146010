package chat.beseda.account.page;

import chat.beseda.account.Place;
import chat.beseda.account.SafeCookies;
import chat.beseda.account.entry.SignIn;
import chat.beseda.account.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people with an account come in, and go. Immutable. */
@AccountPage
final class SignInPage {

    private final SignIn signIn;
    private final Welcome welcome;
    private final SignedIn visits;
    private final SafeCookies cookies;

    SignInPage(SignIn signIn, Welcome welcome, SignedIn visits, SafeCookies cookies) {
        this.signIn = signIn;
        this.welcome = welcome;
        this.visits = visits;
        this.cookies = cookies;
    }

    @GetMapping("/sign-in")
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        visits.forgetEnded(request, response);
        return visits.person(request).isPresent()
                ? Form.seeOther("/")
                : new Form("sign-in", Map.of()).page();
    }

    @PostMapping("/sign-in")
    ModelAndView enter(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        return new Form("sign-in", Map.of("name", name))
                .answer(
                        response,
                        () -> {
                            SignIn.Attempt attempt =
                                    new SignIn.Attempt(
                                            name,
                                            password,
                                            Place.of(Remote.addressOf(request)),
                                            cookies.read(request, Welcome.DEVICE));
                            return welcome.in(request, response, signIn.account(attempt));
                        });
    }

    @PostMapping("/sign-out")
    ModelAndView leave(HttpServletRequest request) {
        visits.end(request);
        return Form.seeOther("/");
    }
}

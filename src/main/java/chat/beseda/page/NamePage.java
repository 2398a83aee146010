package chat.beseda.page;

import chat.beseda.account.Guests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a guest says, or changes, the name they go by. Immutable. */
@Controller
final class NamePage {

    static final int NAME_CHARACTERS_MAX = 40;

    private final Guests guests;
    private final Audience audience;

    NamePage(Guests guests, Audience audience) {
        this.guests = guests;
        this.audience = audience;
    }

    @GetMapping("/name")
    ModelAndView ask(HttpServletRequest request) {
        if (audience.access() == Audience.Access.INVITE) {
            return toTheChat();
        }
        var page = new ModelAndView("name");
        GuestCookies.of(request).name().ifPresent(name -> page.addObject("name", name));
        return page;
    }

    @PostMapping("/name")
    ModelAndView choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String name) {
        Optional<String> problem = problem(name.strip());
        if (problem.isPresent()) {
            var page = new ModelAndView("name", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("name", name);
            page.addObject("problem", problem.get());
            return page;
        }
        if (audience.access() == Audience.Access.OPEN) {
            String secret = GuestCookies.of(request).secret().orElseGet(guests::newSecret);
            GuestCookies.write(secret, name.strip(), request)
                    .forEach(cookie -> Cookies.add(response, cookie));
        }
        return toTheChat();
    }

    private static ModelAndView toTheChat() {
        var redirect = new RedirectView("/");
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of("name.empty");
        }
        return name.codePointCount(0, name.length()) > NAME_CHARACTERS_MAX
                ? Optional.of("name.tooLong")
                : Optional.empty();
    }
}

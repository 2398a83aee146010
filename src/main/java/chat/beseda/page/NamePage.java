package chat.beseda.page;

import chat.beseda.account.Ownership;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a guest says, or changes, the name they go by. Immutable. */
@Controller
final class NamePage {

    static final int NAME_CHARACTERS_MAX = 40;

    private final Viewers viewers;
    private final Ownership ownership;
    private final Audience audience;

    NamePage(Viewers viewers, Ownership ownership, Audience audience) {
        this.viewers = viewers;
        this.ownership = ownership;
        this.audience = audience;
    }

    @GetMapping("/name")
    ModelAndView ask(HttpServletRequest request) {
        if (!isForGuests(request)) {
            return toTheChat();
        }
        var page = new ModelAndView("name", "taken", ownership.isTaken());
        viewers.guestName(request).ifPresent(name -> page.addObject("name", name));
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
            page.addObject("taken", ownership.isTaken());
            page.addObject("problem", problem.get());
            return page;
        }
        if (isForGuests(request)) {
            viewers.keepGuest(request, response, name.strip());
        }
        return toTheChat();
    }

    /** Members go by the name of their account. */
    private boolean isForGuests(HttpServletRequest request) {
        return audience.access() == Audience.Access.OPEN && viewers.member(request).isEmpty();
    }

    private static ModelAndView toTheChat() {
        return PageFrame.seeOther("/");
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

package chat.beseda.page;

import chat.beseda.account.Ownership;
import chat.beseda.account.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front door for people: the chat, or what somebody must do first. Immutable. */
@Controller
final class ChatPage {

    private final Viewers viewers;
    private final Ownership ownership;
    private final Audience audience;
    private final PageData.Writer data;

    ChatPage(Viewers viewers, Ownership ownership, Audience audience, PageData.Writer data) {
        this.viewers = viewers;
        this.ownership = ownership;
        this.audience = audience;
        this.data = data;
    }

    @GetMapping("/")
    ModelAndView front(HttpServletRequest request, HttpServletResponse response, Locale language) {
        viewers.forgetEnded(request, response);
        Optional<Person> member = viewers.member(request);
        if (member.isPresent()) {
            return chat(data.write(member.get(), language, viewers.formToken(request)));
        }
        if (audience.access() == Audience.Access.INVITE) {
            return PageFrame.seeOther(ownership.isTaken() ? "/sign-in" : "/setup");
        }
        return viewers.guest(request)
                .map(guest -> chat(data.write(guest, language, "")))
                .orElseGet(() -> new ModelAndView("name", "taken", ownership.isTaken()));
    }

    private static ModelAndView chat(String pageData) {
        return new ModelAndView("chat", "pageData", pageData);
    }
}

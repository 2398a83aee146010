package chat.beseda.page;

import chat.beseda.account.Guests;
import chat.beseda.account.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The front door for people: the chat, or what somebody must do first. Immutable. */
@Controller
final class ChatPage {

    /**
     * What the page tells the browser's modules at the start. Immutable.
     *
     * @param person the id of whoever looks at the page; names the browser's own storage
     */
    record PageData(
            String socket,
            String name,
            String person,
            boolean guest,
            String access,
            String language,
            Map<String, String> words,
            String version,
            String assets) {}

    private final Guests guests;
    private final Audience audience;
    private final Words words;
    private final Assets assets;
    private final JsonMapper mapper;
    private final String version;

    ChatPage(
            Guests guests,
            Audience audience,
            Words words,
            Assets assets,
            JsonMapper mapper,
            @Value("${beseda.version:live}") String version) {
        this.guests = guests;
        this.audience = audience;
        this.words = words;
        this.assets = assets;
        this.mapper = mapper;
        this.version = version;
    }

    @GetMapping("/")
    String front(HttpServletRequest request, Locale language, Model model) {
        if (audience.access() == Audience.Access.INVITE) {
            return "invited";
        }
        Optional<Person> person = person(GuestCookies.of(request));
        if (person.isEmpty()) {
            return "name";
        }
        model.addAttribute("pageData", json(dataFor(person.get(), language)));
        return "chat";
    }

    @GetMapping("/setup")
    String setup() {
        return "setup";
    }

    private Optional<Person> person(GuestCookies cookies) {
        return cookies.name()
                .flatMap(name -> cookies.secret().map(s -> guests.guest(s, Optional.of(name))));
    }

    private PageData dataFor(Person person, Locale language) {
        return new PageData(
                "/chat",
                person.name(),
                person.id().value(),
                person.guest(),
                audience.access().name().toLowerCase(Locale.ROOT),
                language.getLanguage(),
                words.forTheBrowser(language),
                version,
                assets.prefix());
    }

    // Inside a script element only "<" could end the text early; JSON knows another spelling.
    private String json(PageData data) {
        return mapper.writeValueAsString(data).replace("<", "\\u003c");
    }
}

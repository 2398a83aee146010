package chat.beseda.page;

import chat.beseda.account.Profiles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What every page needs around its own words, error pages too. Immutable. */
@ControllerAdvice
final class PageFrame {

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Map<String, List<String>> fonts = new HashMap<>();
    private final Assets assets;
    private final ImportMap importMap;
    private final Audience audience;
    private final Viewers viewers;
    private final Profiles profiles;

    PageFrame(
            Assets assets,
            ImportMap importMap,
            Audience audience,
            Viewers viewers,
            Profiles profiles)
            throws IOException {
        for (String language : PageLanguage.KNOWN) {
            fonts.put(language, Libraries.fonts(language));
        }
        this.assets = assets;
        this.importMap = importMap;
        this.audience = audience;
        this.viewers = viewers;
        this.profiles = profiles;
    }

    /** Leads on to another of our pages, as after a form (RFC 9110 section 15.4.4). */
    static ModelAndView seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    @ModelAttribute("assets")
    Assets assets() {
        return assets;
    }

    /** The font files that the page needs first. */
    @ModelAttribute("fonts")
    List<String> fonts(Locale language) {
        return fonts.getOrDefault(language.getLanguage(), List.of());
    }

    @ModelAttribute("importMap")
    ImportMap importMap() {
        return importMap;
    }

    @ModelAttribute("audience")
    Audience audience() {
        return audience;
    }

    /**
     * The theme that was chosen, by the person or else in this browser; {@code auto} follows the
     * system.
     */
    @ModelAttribute("theme")
    String theme(HttpServletRequest request) {
        return viewers.member(request)
                .flatMap(person -> profiles.of(person.id()).theme())
                .or(() -> Cookies.value(request, "beseda-theme").filter(THEMES::contains))
                .orElse("auto");
    }
}

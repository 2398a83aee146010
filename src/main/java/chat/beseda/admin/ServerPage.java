package chat.beseda.admin;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** How the server is: once as a page, and again and again for the page. Immutable. */
@Controller
final class ServerPage {

    private final Readings readings;
    private final SpokenFigures spoken;

    ServerPage(Readings readings, SpokenFigures spoken) {
        this.readings = readings;
        this.spoken = spoken;
    }

    @GetMapping("/admin/server")
    ModelAndView show(Locale language) {
        return new ModelAndView("admin/server", "figures", spoken.say(readings.now(), language));
    }

    /** What the page shows, by the same names. */
    @GetMapping(path = "/admin/server.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> figures(Locale language) {
        return spoken.say(readings.now(), language);
    }
}

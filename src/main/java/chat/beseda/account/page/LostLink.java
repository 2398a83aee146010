package chat.beseda.account.page;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a link says that does not work any more, or never did. Holds no state. */
final class LostLink {

    private LostLink() {}

    /**
     * The page.
     *
     * @param words the beginning of the keys of its title and text
     */
    static ModelAndView page(String words) {
        return new ModelAndView("lost-link", Map.of("words", words), HttpStatus.NOT_FOUND);
    }
}

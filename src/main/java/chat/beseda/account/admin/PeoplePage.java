package chat.beseda.account.admin;

import chat.beseda.account.form.Moments;
import chat.beseda.account.page.AccountPage;
import chat.beseda.account.page.Form;
import chat.beseda.account.people.Everybody;
import chat.beseda.account.people.Somebody;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody with an account, to look through and to search. Immutable. */
@AccountPage
final class PeoplePage {

    private final Everybody everybody;

    PeoplePage(Everybody everybody) {
        this.everybody = everybody;
    }

    @GetMapping("/admin")
    ModelAndView begin() {
        return Form.seeOther("/admin/people");
    }

    @GetMapping("/admin/people")
    ModelAndView show(
            Locale language,
            @RequestParam(name = "q", defaultValue = "") String part,
            @RequestParam(defaultValue = "0") int page) {
        List<Somebody> found = everybody.find(part, page);
        Moments moments = new Moments(language);
        return new ModelAndView(
                "admin/people",
                Map.of(
                        "q",
                        part,
                        "people",
                        found.stream()
                                .limit(Everybody.PAGE_PEOPLE)
                                .map(somebody -> PersonRow.of(somebody, moments))
                                .toList(),
                        "pages",
                        Pages.of(page, found.size() > Everybody.PAGE_PEOPLE)));
    }
}

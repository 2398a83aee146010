package chat.beseda.account.admin;

import chat.beseda.account.form.Declined;
import chat.beseda.account.form.Outcome;
import chat.beseda.account.page.AccountPage;
import chat.beseda.account.page.Form;
import chat.beseda.account.page.LinkAddress;
import chat.beseda.account.reset.PasswordLinks;
import chat.beseda.account.session.SignedIn;
import chat.beseda.protocol.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Makes somebody a link to a new password. Immutable. */
@AccountPage
final class PasswordLinkPage {

    private final PersonPage person;
    private final PasswordLinks links;
    private final LinkAddress address;
    private final SignedIn visits;

    PasswordLinkPage(PersonPage person, PasswordLinks links, LinkAddress address, SignedIn visits) {
        this.person = person;
        this.links = links;
        this.address = address;
        this.visits = visits;
    }

    /** The link stands on this one page and nowhere else, so there is no leading on. */
    @PostMapping("/admin/people/{id}/password")
    ModelAndView make(HttpServletRequest request, Locale language, @PathVariable String id) {
        try {
            String code = links.make(visits.person(request).orElseThrow().id(), new PersonId(id));
            return person.page(request, language, id)
                    .addAllObjects(Outcome.told("", ""))
                    .addObject("passwordLink", address.of(request, "/reset/" + code));
        } catch (Declined declined) {
            return Form.seeOther(
                    Outcome.after("/admin/people/" + Form.inPath(id), declined.problem()));
        }
    }
}

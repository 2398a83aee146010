package chat.beseda.account.admin;

import chat.beseda.account.Person;
import chat.beseda.account.Person.Role;
import chat.beseda.account.form.Moments;
import chat.beseda.account.form.Outcome;
import chat.beseda.account.page.AccountPage;
import chat.beseda.account.page.Form;
import chat.beseda.account.people.Everybody;
import chat.beseda.account.people.Reach;
import chat.beseda.account.people.Somebody;
import chat.beseda.account.session.Sessions;
import chat.beseda.account.session.SignedIn;
import chat.beseda.account.settings.VisitRow;
import chat.beseda.protocol.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One person, and what whoever looks at them may do about them. Immutable. */
@AccountPage
final class PersonPage {

    private final Everybody everybody;
    private final Sessions sessions;
    private final SignedIn visits;

    PersonPage(Everybody everybody, Sessions sessions, SignedIn visits) {
        this.everybody = everybody;
        this.sessions = sessions;
        this.visits = visits;
    }

    @GetMapping("/admin/people/{id}")
    ModelAndView show(
            HttpServletRequest request,
            Locale language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String problem) {
        return page(request, language, id).addAllObjects(Outcome.told(done, problem));
    }

    /** The page without news. */
    ModelAndView page(HttpServletRequest request, Locale language, String id) {
        Somebody somebody =
                everybody
                        .withId(new PersonId(id))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Person reader = visits.person(request).orElseThrow();
        Role role = somebody.person().role();
        Moments moments = new Moments(language);
        boolean reached = Reach.reaches(reader.role(), role);
        List<VisitRow> open =
                reached
                        ? sessions.of(somebody.person().id()).stream()
                                .map(visit -> VisitRow.of(visit, false, moments))
                                .toList()
                        : List.of();
        return new ModelAndView(
                "admin/person",
                Map.of(
                        "kept",
                        "/admin/people/" + Form.inPath(id) + "?",
                        "somebody",
                        PersonRow.of(somebody, moments),
                        "reached",
                        reached,
                        "givesAdmin",
                        reached && Reach.mayGive(reader.role(), Role.ADMIN),
                        "visits",
                        open));
    }
}

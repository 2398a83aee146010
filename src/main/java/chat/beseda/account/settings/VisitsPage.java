package chat.beseda.account.settings;

import chat.beseda.account.Person;
import chat.beseda.account.form.Outcome;
import chat.beseda.account.page.AccountPage;
import chat.beseda.account.page.Form;
import chat.beseda.account.people.SignOuts;
import chat.beseda.account.session.Sessions;
import chat.beseda.account.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody is signed in, and how they end it. Immutable. */
@AccountPage
final class VisitsPage {

    private final SignedIn visits;
    private final Sessions sessions;
    private final SignOuts signOuts;

    VisitsPage(SignedIn visits, Sessions sessions, SignOuts signOuts) {
        this.visits = visits;
        this.sessions = sessions;
        this.signOuts = signOuts;
    }

    /** One of one's own; the page that it belongs to may be this one. */
    @PostMapping("/settings/visits/end")
    ModelAndView end(HttpServletRequest request, @RequestParam(defaultValue = "") String visit) {
        Person person = visits.person(request).orElseThrow();
        return Form.seeOther(
                Outcome.after(
                        "/settings", Outcome.SIGNED_OUT, () -> signOuts.end(person.id(), visit)));
    }

    @PostMapping("/settings/visits/end-others")
    ModelAndView endOthers(HttpServletRequest request) {
        Person person = visits.person(request).orElseThrow();
        return Form.seeOther(
                Outcome.after(
                        "/settings",
                        Outcome.SIGNED_OUT,
                        () ->
                                sessions.of(person.id()).stream()
                                        .filter(visit -> !visits.isThis(request, visit))
                                        .forEach(sessions::end)));
    }

    @PostMapping("/settings/sign-out-everywhere")
    ModelAndView leaveEverywhere(HttpServletRequest request) {
        Person person = visits.person(request).orElseThrow();
        visits.end(request);
        sessions.endAll(person.id());
        return Form.seeOther("/sign-in");
    }
}

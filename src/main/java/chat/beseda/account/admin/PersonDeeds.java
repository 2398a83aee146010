package chat.beseda.account.admin;

import chat.beseda.account.Person.Role;
import chat.beseda.account.form.Outcome;
import chat.beseda.account.page.AccountPage;
import chat.beseda.account.page.Form;
import chat.beseda.account.people.People;
import chat.beseda.account.people.Promotion;
import chat.beseda.account.people.SignOuts;
import chat.beseda.account.people.Status;
import chat.beseda.account.session.SignedIn;
import chat.beseda.protocol.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the forms on somebody's page do. Each leads back there and says what became of it.
 * Immutable.
 */
@AccountPage
final class PersonDeeds {

    private final People people;
    private final Promotion promotion;
    private final SignOuts signOuts;
    private final SignedIn visits;

    PersonDeeds(People people, Promotion promotion, SignOuts signOuts, SignedIn visits) {
        this.people = people;
        this.promotion = promotion;
        this.signOuts = signOuts;
        this.visits = visits;
    }

    @PostMapping("/admin/people/{id}/role")
    ModelAndView give(
            HttpServletRequest request, @PathVariable String id, @RequestParam Given role) {
        return after(
                id,
                Outcome.ROLE_GIVEN,
                () -> people.give(reader(request), new PersonId(id), role.role()));
    }

    /** The roles that are given by a form. Immutable. */
    enum Given {
        ADMIN(Role.ADMIN),
        MEMBER(Role.MEMBER);

        private final Role role;

        Given(Role role) {
            this.role = role;
        }

        Role role() {
            return role;
        }
    }

    @PostMapping("/admin/people/{id}/owner")
    ModelAndView nameOwner(HttpServletRequest request, @PathVariable String id) {
        return after(
                id, Outcome.OWNER_NAMED, () -> people.nameOwner(reader(request), new PersonId(id)));
    }

    @PostMapping("/admin/people/{id}/status")
    ModelAndView decide(
            HttpServletRequest request, @PathVariable String id, @RequestParam Status status) {
        Outcome outcome =
                switch (status) {
                    case ACTIVE -> Outcome.LET_IN;
                    case DEACTIVATED -> Outcome.DEACTIVATED;
                    case BANNED -> Outcome.BANNED;
                };
        return after(id, outcome, () -> people.decide(reader(request), new PersonId(id), status));
    }

    @PostMapping("/admin/people/{id}/promote")
    ModelAndView promote(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name) {
        return after(
                id,
                Outcome.PROMOTED,
                () -> promotion.promote(reader(request), new PersonId(id), name));
    }

    /** One visit, or all where none is named. */
    @PostMapping("/admin/people/{id}/sign-out")
    ModelAndView signOut(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String visit) {
        PersonId person = new PersonId(id);
        return after(
                id,
                Outcome.SIGNED_OUT,
                () -> {
                    if (visit.isEmpty()) {
                        signOuts.endAll(reader(request), person);
                    } else {
                        signOuts.end(reader(request), person, visit);
                    }
                });
    }

    private PersonId reader(HttpServletRequest request) {
        return visits.person(request).orElseThrow().id();
    }

    /** The id is one of ours if the deed was done, and else stays one word of a path. */
    private static ModelAndView after(String id, Outcome outcome, Runnable deed) {
        String page = "/admin/people/" + Form.inPath(id);
        return Form.seeOther(Outcome.after(page, outcome, deed));
    }
}

package chat.beseda.account.page;

import chat.beseda.account.invitation.Invitations;
import chat.beseda.account.member.Account;
import chat.beseda.account.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who was invited gets an account. Immutable. */
@AccountPage
final class JoinPage {

    private final Invitations invitations;
    private final Welcome welcome;
    private final SignedIn visits;

    JoinPage(Invitations invitations, Welcome welcome, SignedIn visits) {
        this.invitations = invitations;
        this.welcome = welcome;
        this.visits = visits;
    }

    @GetMapping("/join/{code}")
    ModelAndView ask(HttpServletRequest request, @PathVariable String code) {
        if (!invitations.isOpen(code)) {
            return LostLink.page("link.invitation");
        }
        Form form = new Form("join", Map.of("code", code));
        return visits.person(request)
                .map(person -> form.page().addObject("already", person.name()))
                .orElseGet(form::page);
    }

    @PostMapping("/join/{code}")
    ModelAndView join(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        return new Form("join", Map.of("code", code, "name", name))
                .answer(
                        response,
                        () -> {
                            Optional<Account> member = invitations.join(code, name, password);
                            return member.map(account -> welcome.in(request, response, account))
                                    .orElseGet(() -> LostLink.page("link.invitation"));
                        });
    }
}

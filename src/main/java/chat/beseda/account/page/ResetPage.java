package chat.beseda.account.page;

import chat.beseda.account.Person;
import chat.beseda.account.member.Account;
import chat.beseda.account.owner.OwnerReset;
import chat.beseda.account.session.Sessions;
import chat.beseda.account.token.PersonalTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an owner who lost the password takes a new one. Immutable. */
@AccountPage
final class ResetPage {

    private final OwnerReset reset;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final Welcome welcome;

    ResetPage(OwnerReset reset, Sessions sessions, PersonalTokens tokens, Welcome welcome) {
        this.reset = reset;
        this.sessions = sessions;
        this.tokens = tokens;
        this.welcome = welcome;
    }

    @GetMapping("/reset/{code}")
    ModelAndView ask(@PathVariable String code) {
        return reset.owner(code)
                .map(owner -> form(code, owner).page())
                .orElseGet(() -> LostLink.page("link.reset"));
    }

    @PostMapping("/reset/{code}")
    ModelAndView change(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String password) {
        Optional<Person> owner = reset.owner(code);
        if (owner.isEmpty()) {
            return LostLink.page("link.reset");
        }
        return form(code, owner.get())
                .answer(
                        response,
                        () ->
                                reset.redeem(code, password)
                                        .map(account -> start(request, response, account))
                                        .orElseGet(() -> LostLink.page("link.reset")));
    }

    /** Whoever else knew the old password, or has a token by it, is out. */
    private ModelAndView start(
            HttpServletRequest request, HttpServletResponse response, Account owner) {
        sessions.endAll(owner.person().id());
        tokens.revokeAll(owner.person().id());
        return welcome.in(request, response, owner);
    }

    private static Form form(String code, Person owner) {
        return new Form("reset", Map.of("code", code, "name", owner.name()));
    }
}

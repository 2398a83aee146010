package chat.beseda.account.page;

import chat.beseda.account.Person;
import chat.beseda.account.member.Account;
import chat.beseda.account.people.Departure;
import chat.beseda.account.reset.NewPasswords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who lost the password takes a new one. Immutable. */
@AccountPage
final class ResetPage {

    private final NewPasswords passwords;
    private final Departure departure;
    private final Welcome welcome;

    ResetPage(NewPasswords passwords, Departure departure, Welcome welcome) {
        this.passwords = passwords;
        this.departure = departure;
        this.welcome = welcome;
    }

    @GetMapping("/reset/{code}")
    ModelAndView ask(@PathVariable String code) {
        return passwords
                .person(code)
                .map(person -> form(code, person).page())
                .orElseGet(ResetPage::lost);
    }

    @PostMapping("/reset/{code}")
    ModelAndView change(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String password) {
        Optional<Person> person = passwords.person(code);
        if (person.isEmpty()) {
            return lost();
        }
        return form(code, person.get())
                .answer(
                        response,
                        () ->
                                passwords
                                        .redeem(code, password)
                                        .map(account -> start(request, response, account))
                                        .orElseGet(ResetPage::lost));
    }

    /** Whoever else knew the old password, or has a token by it, is out. */
    private ModelAndView start(
            HttpServletRequest request, HttpServletResponse response, Account account) {
        departure.end(account.person().id());
        return welcome.in(request, response, account);
    }

    private static ModelAndView lost() {
        return LostLink.page("link.password");
    }

    private static Form form(String code, Person person) {
        return new Form(
                "reset", Map.of("code", code, "name", person.name(), "owner", person.owner()));
    }
}

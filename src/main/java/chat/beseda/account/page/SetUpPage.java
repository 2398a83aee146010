package chat.beseda.account.page;

import chat.beseda.account.PublicAddress;
import chat.beseda.account.member.Account;
import chat.beseda.account.owner.OwnerSetUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a new server becomes somebody's: for who sits at the machine, or has the word from its log.
 * Afterwards there is no such page. Immutable.
 */
@AccountPage
final class SetUpPage {

    private final OwnerSetUp setUp;
    private final Welcome welcome;

    SetUpPage(OwnerSetUp setUp, Welcome welcome) {
        this.setUp = setUp;
        this.welcome = welcome;
    }

    @GetMapping("/setup")
    ModelAndView ask(HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
        if (setUp.isTaken()) {
            return LostLink.page("link.taken");
        }
        return mayClaim(request, token)
                ? new Form("setup", Map.of("token", token)).page()
                : new Form("setup-link", Map.of()).page(HttpStatus.FORBIDDEN);
    }

    @PostMapping("/setup")
    ModelAndView claim(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        if (setUp.isTaken()) {
            return LostLink.page("link.taken");
        }
        if (!mayClaim(request, token)) {
            return new Form("setup-link", Map.of()).page(HttpStatus.FORBIDDEN);
        }
        return new Form("setup", Map.of("token", token, "name", name))
                .answer(
                        response,
                        () -> {
                            Optional<Account> owner = setUp.claim(name, password, origin(request));
                            return owner.map(account -> welcome.in(request, response, account))
                                    .orElseGet(() -> LostLink.page("link.taken"));
                        });
    }

    private boolean mayClaim(HttpServletRequest request, String token) {
        return Remote.isThisMachine(request) || setUp.isSetUpToken(token);
    }

    /** The guard has seen to it that it is one of ours. */
    private static Optional<PublicAddress> origin(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)).map(PublicAddress::parse);
    }
}

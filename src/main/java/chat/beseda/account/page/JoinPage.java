package chat.beseda.account.page;

import chat.beseda.account.Person.Role;
import chat.beseda.account.form.Moments;
import chat.beseda.account.invitation.Callers;
import chat.beseda.account.invitation.Invitation;
import chat.beseda.account.invitation.Invitations;
import chat.beseda.account.invitation.Newcomers;
import chat.beseda.account.member.Account;
import chat.beseda.account.session.SignedIn;
import chat.beseda.protocol.RoomId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who was invited gets an account, or comes in as a guest. Immutable. */
@AccountPage
final class JoinPage {

    private final Invitations invitations;
    private final Newcomers newcomers;
    private final Callers callers;
    private final Welcome welcome;
    private final SignedIn visits;

    JoinPage(
            Invitations invitations,
            Newcomers newcomers,
            Callers callers,
            Welcome welcome,
            SignedIn visits) {
        this.invitations = invitations;
        this.newcomers = newcomers;
        this.callers = callers;
        this.welcome = welcome;
        this.visits = visits;
    }

    @GetMapping("/join/{code}")
    ModelAndView ask(HttpServletRequest request, Locale language, @PathVariable String code) {
        Optional<Invitation> invitation = invitations.find(code);
        if (invitation.isEmpty()) {
            return lost();
        }
        Form form = form(code, invitation.get(), language, "");
        return visits.person(request)
                .map(person -> form.page().addObject("already", person.name()))
                .orElseGet(form::page);
    }

    @PostMapping("/join/{code}")
    ModelAndView join(
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        Optional<Invitation> invitation = invitations.find(code);
        if (invitation.isEmpty()) {
            return lost();
        }
        return form(code, invitation.get(), language, name)
                .answer(
                        response,
                        () -> {
                            Optional<Account> account =
                                    isForGuests(invitation.get())
                                            ? callers.come(code, name)
                                            : newcomers.join(code, name, password);
                            String place = place(invitation.get());
                            return account.map(come -> welcome.in(request, response, come, place))
                                    .orElseGet(JoinPage::lost);
                        });
    }

    private static Form form(String code, Invitation invitation, Locale language, String name) {
        return new Form(
                "join",
                Map.of(
                        "code",
                        code,
                        "name",
                        name,
                        "guests",
                        isForGuests(invitation),
                        "room",
                        invitation.roomName(),
                        "until",
                        new Moments(language).minute(invitation.expiresAt())));
    }

    /** A guest's one room; as {@code shared/address.js} writes it. */
    private static String place(Invitation invitation) {
        return invitation
                .room()
                .filter(room -> !room.equals(RoomId.LOBBY))
                .map(room -> "/#/room/" + Form.inPath(room.value()))
                .orElse("/");
    }

    private static boolean isForGuests(Invitation invitation) {
        return invitation.role() == Role.GUEST;
    }

    private static ModelAndView lost() {
        return LostLink.page("link.invitation");
    }
}
